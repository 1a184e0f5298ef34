import type { Node } from "web-tree-sitter";
import type { Value } from "../../../syntax/value.ts";

/** Why nothing is known of a key of `app.config`: nothing that was read names it, and something that cannot be read may. */
const reasons = {
  given: "the settings of the app may hold it",
  loaded: "the settings of the app are loaded from elsewhere",
  inherited: "the settings of the app are inherited from elsewhere",
} as const;

/** A key of which nothing is known. */
export function openSetting(node: Node, reason: keyof typeof reasons): Value {
  return { kind: "unknown", why: reasons[reason], isUnnamed: true, node };
}

/** Whether nothing that was read names a key. */
export function isOpen(value: Value): boolean {
  return value.kind === "unknown" && value.isUnnamed === true;
}
