import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** What sends requests, with its name as code writes it. */
const senders =
  /(?:^|\.)(?:fetch|\$fetch|axios|ky|got|ofetch|superagent|ajax|request|getJSON|open)$|(?:^|\.|\$)(?:axios|ky|got|superagent|http|client|api|agent|request|\$|jQuery)\.(?:get|post|put|patch|delete|head|request)$/;

/** The names of a list: of variables, and of members of an object. */
const nameTypes: ReadonlySet<string> = new Set([...javascriptNames.nameTypes, "property_identifier"]);
/** Lists in lists are not followed to their end. */
const maxSteps = 3;

/** Whether an address out of the list that `name` declares is handed to what sends requests. */
export function isRequested(source: Source, name: Node): boolean {
  return namesOf(source, textOf(source, name), nameTypes).some((use) => use.id !== name.id && isSent(source, use, 0));
}

function isSent(source: Source, use: Node, step: number): boolean {
  if (step > maxSteps) return false;
  for (let at = use; at.parent && !/_statement$|_declaration$|^statement_block$/.test(at.type); at = at.parent) {
    if (isHandedToSender(source, at.parent, use)) return true;
  }
  return itemsOf(source, use).some(({ name, within }) =>
    namesOf(source, textOf(source, name), javascriptNames.nameTypes, within).some(
      (item) => item.id !== name.id && isSent(source, item, step + 1),
    ),
  );
}

function isHandedToSender(source: Source, call: Node, use: Node): boolean {
  if (call.type !== "call_expression") return false;
  const callee = call.childForFieldName("function");
  return (
    callee !== null &&
    senders.test(textOf(source, callee)) &&
    argumentsOf(call).given.some((given) => encloses(given, use))
  );
}

/** The names that stand for one address of a list, and where: of a loop over it, of a function for each, of a constant. */
function itemsOf(source: Source, use: Node): { readonly name: Node; readonly within: Node }[] {
  const { parent } = use;
  const whole =
    parent?.type === "member_expression" && parent.childForFieldName("property")?.id === use.id ? parent : use;
  const holder = whole.parent;
  if (holder?.type === "for_in_statement") {
    const name = holder.childForFieldName("left");
    return name?.type === "identifier" && holder.childForFieldName("right")?.id === whole.id
      ? [{ name, within: holder }]
      : [];
  }
  const call = holder?.parent ? methodCall(source, holder.parent) : undefined;
  if (holder?.type === "member_expression" && call && holder.childForFieldName("object")?.id === whole.id) {
    return call.given.flatMap((fn) => {
      const name = parametersOf(fn)[0];
      return name?.type === "identifier" ? [{ name, within: fn }] : [];
    });
  }
  return [];
}
