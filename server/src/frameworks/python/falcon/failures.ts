import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Arguments } from "../../../syntax/python/calls.ts";
import type { Value } from "../../../syntax/value.ts";
import { type Parameter, parameters } from "./options.ts";

/** With what `CORSMiddleware(…)` refuses its arguments. `isNew`: whether `allow_private_network` is known. */
export function failureOf(
  call: Arguments,
  option: (name: Parameter) => Value | undefined,
  isNew: boolean,
): Failure | undefined {
  const known: readonly string[] = isNew ? parameters : parameters.filter((name) => name !== "allow_private_network");
  const unknown = [...call.keywords].find(([name]) => !known.includes(name));
  if (unknown) return failure(`\`${unknown[0]}\` is no option of it`, spanOf(unknown[1].argument));
  const origins = option("allow_origins");
  const credentials = option("allow_credentials");
  const wrong =
    (origins && refused(origins, "allow_origins", origins.kind === "null")) ??
    (credentials && refused(credentials, "allow_credentials", false));
  return wrong;
}

function refused(value: Value, name: Parameter, isNone: boolean): Failure | undefined {
  if (value.kind === "flag" || value.kind === "number" || isNone) {
    return failure(`\`${name}\` must be a text or a list of origins`, spanOf(value.node));
  }
  const star =
    value.kind === "list" ? value.items.find((item) => item.kind === "text" && item.value === "*") : undefined;
  if (!star) return undefined;
  const span = spanOf(value.definition ? value.node : star.node);
  return failure(`\`"*"\` stands for everyone only as a text, not in the list of \`${name}\``, span);
}

function failure(why: string, span: Failure["span"]): Failure {
  return { when: "startup", why, span };
}
