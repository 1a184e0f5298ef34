import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Name } from "./options.ts";
import type { Options } from "./resourceOptions.ts";

/** What `ResourceOptions` refuses with a ValueError, each with what it says. */
const refusals: readonly { readonly name: Name; readonly refuses: (value: Value) => boolean; readonly why: string }[] =
  [
    {
      name: "allow_credentials",
      refuses: ({ kind }) => kind === "text" || kind === "number" || kind === "null" || kind === "list",
      why: "`allow_credentials` must be a boolean",
    },
    { name: "expose_headers", refuses: isNoSequence, why: '`expose_headers` must be "*" or a list' },
    { name: "allow_headers", refuses: isNoSequence, why: '`allow_headers` must be "*" or a list' },
    { name: "allow_methods", refuses: isNoSequence, why: '`allow_methods` must be "*" or a list' },
    {
      name: "max_age",
      refuses: (value) =>
        value.kind === "text" || (value.kind === "number" && !(Number.isInteger(value.value) && value.value >= 0)),
      why: "`max_age` must be a whole number that is not negative",
    },
  ];

/** With what aiohttp-cors refuses options when the application starts. */
export function failureOf(options: Options): Failure | undefined {
  const { unexpected } = options;
  if (unexpected) {
    const why = `\`${unexpected.name}\` is no option of it`;
    return { when: "startup", why, span: spanOf(unexpected.node), cure: "remove" };
  }
  for (const { name, refuses, why } of refusals) {
    const value = options.get(name);
    if (value && refuses(value)) return { when: "startup", why, span: spanOf(value.node) };
  }
  return undefined;
}

/** aiohttp-cors 0.7: `Origin must be string` is said of a key that is none. */
export function failureOfOrigin(value: Value): Failure | undefined {
  if (value.kind !== "null" && value.kind !== "number" && value.kind !== "flag") return undefined;
  return { when: "startup", why: "an origin must be a text", span: spanOf(value.node) };
}

function isNoSequence(value: Value): boolean {
  return (value.kind === "text" && value.value !== "*") || value.kind === "flag" || value.kind === "number";
}
