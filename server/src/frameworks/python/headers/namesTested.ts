import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { serverOf } from "./frameworks.ts";

/** Servers by the spelling in which they hand out the names of headers. */
const spelled: Readonly<Record<string, "as sent" | "lower case">> = {
  flask: "as sent",
  quart: "as sent",
  django: "as sent",
  starlette: "lower case",
  asgi: "lower case",
};

/**
 * Whether a condition holds for a header (in lower case), where `name` stands for the names of headers one after the other:
 * `name.lower().startswith("access-control-")`. Undefined where that is not known.
 */
export function holdsFor(source: Source, condition: Node, name: string, header: string): boolean | undefined {
  const sent = header.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const spelling = spelled[serverOf(source, undefined).id];
  if (spelling === "as sent") return holds(source, condition, name, sent);
  const lower = holds(source, condition, name, header);
  if (spelling === "lower case") return lower;
  return lower === holds(source, condition, name, sent) ? lower : undefined;
}

function holds(source: Source, node: Node, name: string, header: string): boolean | undefined {
  const [left, right] = partsOf(node);
  switch (node.type) {
    case "parenthesized_expression":
      return left && holds(source, left, name, header);
    case "not_operator": {
      const inner = left && holds(source, left, name, header);
      return inner === undefined ? undefined : !inner;
    }
    case "boolean_operator":
      return left && right && joined(source, node, [left, right], name, header);
    case "comparison_operator":
      return left && right && compared(source, [left, right], name, header);
    case "call":
      return startsWith(source, node, name, header);
    default:
      return undefined;
  }
}

function joined(source: Source, node: Node, both: readonly Node[], name: string, header: string): boolean | undefined {
  const decides = node.childForFieldName("operator")?.type === "or";
  const found = both.map((one) => holds(source, one, name, header));
  if (found.includes(decides)) return decides;
  return found.includes(undefined) ? undefined : !decides;
}

/** `name != "…"`, `name.lower() in ("…", "…")`. */
function compared(source: Source, both: readonly [Node, Node], name: string, header: string): boolean | undefined {
  const [left, right] = both;
  const subject = subjectOf(source, left, name, header);
  const texts = textsOf(source, right);
  const operator = source.text.slice(left.endIndex, right.startIndex).replaceAll(/\s+/g, " ").trim();
  if (subject === undefined || !texts || !/^(?:==|!=|in|not in)$/.test(operator)) return undefined;
  const isList = /in$/.test(operator);
  if (isList === (texts.length === 1 && right.type === "string")) return undefined;
  return texts.includes(subject) === !/^(?:!=|not in)$/.test(operator);
}

function startsWith(source: Source, call: Node, name: string, header: string): boolean | undefined {
  const callee = call.childForFieldName("function");
  const object = callee?.childForFieldName("object");
  const [given] = partsOf(call.childForFieldName("arguments") ?? call);
  if (!object || !given || callee?.childForFieldName("attribute")?.text !== "startswith") return undefined;
  const subject = subjectOf(source, object, name, header);
  const texts = textsOf(source, given);
  return subject === undefined ? undefined : texts?.some((text) => subject.startsWith(text));
}

/** What `name`, `name.lower()` and their like hold. */
function subjectOf(source: Source, node: Node, name: string, header: string): string | undefined {
  const text = textOf(source, node);
  if (text === name) return header;
  if (!text.startsWith(`${name}.`)) return undefined;
  const method = text.slice(name.length + 1).replace(/^decode\([^)]*\)\.?/, "");
  if (/^(?:lower|casefold)\(\)$/.test(method)) return header.toLowerCase();
  return method === "" ? header : undefined;
}

/** The texts of a literal, or of a list of them. */
function textsOf(source: Source, node: Node): readonly string[] | undefined {
  if (node.type === "string") {
    const text = decodePythonString(textOf(source, node).replace(/^b(?=["'])/i, ""));
    return text === undefined ? undefined : [text];
  }
  if (/^(?:tuple|list|set)$/.test(node.type)) {
    const all = partsOf(node).map((part) => textsOf(source, part));
    return all.every((texts) => texts !== undefined) ? all.flat() : undefined;
  }
  const value = pythonValue(source, node);
  const items = value.kind === "list" ? value.items : [value];
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
  return texts.length === items.length ? texts : undefined;
}
