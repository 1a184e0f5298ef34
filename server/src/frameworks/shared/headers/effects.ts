import type { Known } from "../../../policy/known.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames } from "../reading/names.ts";
import { headerText, setting } from "../reading/settings.ts";
import type { AllowCredentials, ListNames, MaxAge, PrivateNetwork } from "./write.ts";

/** What a header does that says the same in every language. `isTruthy` is the language's. */
export function plainEffect(
  header: (ListNames | MaxAge | PrivateNetwork)["header"],
  value: Value,
  isTruthy: (value: Value) => boolean | undefined,
): ListNames | MaxAge | PrivateNetwork {
  switch (header) {
    case "max-age":
      return { header, seconds: setting(value, headerText) };
    case "allow-private-network":
      return { header, on: setting(value, isTruthy) };
    default:
      return { header, names: joinedNames(value) };
  }
}

/** Whether a credentials header that is sent as `text` counts (Fetch standard, CORS check: only `true` does). */
export function credentialsOf(value: Value, text: string | undefined): Pick<AllowCredentials, "on" | "text"> {
  if (text === undefined) return { on: setting<boolean>(value, () => undefined) };
  const on: Known<boolean> = {
    kind: "known",
    value: text === "true",
    span: spanOf(value.node),
    ...(value.definition && { definedAt: spanOf(value.definition) }),
  };
  return { on, ...(text !== "true" && { text }) };
}
