import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { partsOf, textOf } from "../../../../syntax/nodes.ts";
import { handlerOf } from "../../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import { pythonValue } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { givenTo } from "./callers.ts";
import { withTexts } from "./helpers.ts";
import type { Subject } from "./tests.ts";
import { assignmentsOf } from "./values.ts";

const headerKeys: ReadonlySet<string> = new Set(["origin"]);
/** WSGI and Django's META spell request headers so (PEP 3333). */
const environmentKeys: ReadonlySet<string> = new Set(["http_origin"]);
const environments = /(?:environ|META)$/;
const headers = /headers\W*(?:or\s*(?:\{\}|dict\(\))\W*)?$/i;
/** Methods that read one header of a request, by its name: Falcon, Bottle, Tornado, http.server. */
const getters: ReadonlySet<string> = new Set(["get", "get_header", "getheader", "getone", "getlist", "get_all"]);
/** werkzeug's property. */
const property = /^(?:self\.)?_?req(?:uest)?\.origin$/;
/** What is left of an origin as browsers send it by these methods is the same text. */
const sameText = /^(?:decode|strip|rstrip|lower|casefold)$/;
const maxSteps = 4;

/** Whether an expression is the request's Origin header, or a name that is given it. */
export function isRequestOrigin(source: Source, node: Node): boolean {
  return originRead(source, node) !== undefined;
}

/** What is asked of conditions: the header, also as a text that compares alike. */
export function originSubject(source: Source): Subject {
  return withTexts(source, (node) => isRequestOrigin(source, node));
}

/** The expression that reads the header, behind the names that stand for it; undefined when it is another value. */
export function originRead(source: Source, node: Node, steps = maxSteps): Node | undefined {
  if (node.type === "identifier" && steps > 0) return behindName(source, node, steps);
  const [first, second] = partsOf(node);
  if (node.type === "parenthesized_expression") return first && originRead(source, first, steps);
  if (node.type === "named_expression") return second && originRead(source, second, steps);
  if (node.type === "boolean_operator" && first && second) {
    const isOr = node.childForFieldName("operator")?.type === "or";
    // `headers.get("origin") or headers.get("Origin")`: the same header, in another spelling.
    const isSame = /^["']{2}$|^None$/.test(textOf(source, second)) || originRead(source, second, steps) !== undefined;
    return isOr && isSame ? originRead(source, first, steps) : undefined;
  }
  const callee = node.type === "call" ? node.childForFieldName("function") : undefined;
  const object = callee?.childForFieldName("object");
  if (object && sameText.test(callee?.childForFieldName("attribute")?.text ?? ""))
    return originRead(source, object, steps);
  return readsOrigin(source, node) ? node : undefined;
}

/** The same header read without a default: what is to be written where the value is tested. */
export function plainOriginRead(source: Source, read: Node): string {
  if (read.type !== "call") return textOf(source, read);
  const callee = read.childForFieldName("function");
  const key = argumentsOf(source, read).positional[0];
  return callee && key ? `${textOf(source, callee)}(${textOf(source, key)})` : textOf(source, read);
}

function behindName(source: Source, name: Node, steps: number): Node | undefined {
  const binding = bindingOf(source, pythonNames, name);
  if (binding.kind === "value") return originRead(source, binding.node, steps - 1);
  if (binding.kind !== "other") return undefined;
  const [only] = binding.declarations;
  if (only && binding.declarations.length === 1) {
    if (isHeaderParameter(source, only)) return only;
    const read = givenRead(source, only, steps);
    if (read) return read;
  }
  for (const assignment of assignmentsOf(source, name)) {
    const right = assignment.childForFieldName("right");
    const read = right && originRead(source, right, steps - 1);
    if (read) return read;
  }
  return walrusValue(source, only, steps);
}

/** A parameter of a function that all calls in the file give the header. */
function givenRead(source: Source, declaration: Node, steps: number): Node | undefined {
  if (!/parameter/.test(declaration.parent?.type ?? "")) return undefined;
  const definition = handlerOf(declaration);
  const given = givenTo(source, definition, textOf(source, declaration));
  const reads = given?.map((node) => originRead(source, node, steps - 1));
  return reads?.every((read) => read !== undefined) ? reads[0] : undefined;
}

/** `if (origin := request.headers.get("Origin")) …` */
function walrusValue(source: Source, declaration: Node | undefined, steps: number): Node | undefined {
  const walrus = declaration?.parent?.type === "named_expression" ? declaration.parent : undefined;
  const value = walrus?.childForFieldName("value");
  return value ? originRead(source, value, steps - 1) : undefined;
}

/** FastAPI: `origin: str = Header(None)`, `origin: Annotated[str, Header()]`. */
function isHeaderParameter(source: Source, name: Node): boolean {
  const parameter = name.parent?.type === "typed_parameter" ? name.parent : name.parent;
  if (!parameter || !/parameter/.test(parameter.type) || textOf(source, name) !== "origin") return false;
  return /\bHeader\s*\(/.test(textOf(source, parameter)) && !/\balias\b/.test(textOf(source, parameter));
}

function readsOrigin(source: Source, node: Node): boolean {
  if (node.type === "attribute") return property.test(textOf(source, node));
  if (node.type === "subscript") {
    const holder = node.childForFieldName("value");
    const key = node.childForFieldName("subscript");
    return Boolean(holder && key && isOriginKey(source, holder, key, false));
  }
  if (node.type !== "call") return false;
  const callee = node.childForFieldName("function");
  const holder = callee?.childForFieldName("object");
  const name = callee?.childForFieldName("attribute")?.text ?? "";
  const key = argumentsOf(source, node).positional[0];
  return Boolean(getters.has(name) && holder && key && isOriginKey(source, holder, key, /^get_?header$/.test(name)));
}

function isOriginKey(source: Source, holder: Node, key: Node, isRequest: boolean): boolean {
  const name = keyText(source, key);
  if (name === undefined) return false;
  const holderText = textOf(source, holder);
  if (environments.test(holderText)) return environmentKeys.has(name);
  return (isRequest || headers.test(holderText)) && headerKeys.has(name);
}

function keyText(source: Source, key: Node): string | undefined {
  const value = pythonValue(source, key);
  if (value.kind === "text" || value.kind === "bytes") return value.value.toLowerCase();
  return /^b(["'])origin\1$/i.test(textOf(source, key)) ? "origin" : undefined;
}
