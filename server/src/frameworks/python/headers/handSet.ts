import type { Node } from "web-tree-sitter";
import type { Conversion, HandSetHeader } from "../../../policy/facts.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import { statementOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { importsModule } from "../../../syntax/python/imports.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { corsNames, isLikeCorsName } from "../../headers/names.ts";
import { headerText, setting } from "../../reading/settings.ts";
import { isRequest, isResponse } from "./target.ts";

const texts = new Set(["string", "concatenated_string"]);
/** Methods of responses that take a name and a value (Tornado, Falcon, Bottle, http.server). */
const ownMethods = new Set(["set_header", "add_header", "append_header", "send_header"]);
/** Methods of a response's headers that take the same. */
const headerMethods = new Set(["add", "append", "set", "setdefault", "add_header", "__setitem__"]);

/** Frameworks by what they make of a value that is no text (each was run, the answer read). */
const frameworks: readonly {
  readonly module: string;
  readonly label: string;
  readonly outcome: Conversion["outcome"];
}[] = [
  { module: "fastapi", label: "FastAPI", outcome: "refused" },
  { module: "starlette", label: "Starlette", outcome: "refused" },
  { module: "aiohttp", label: "aiohttp", outcome: "refused" },
  { module: "pyramid", label: "Pyramid", outcome: "refused" },
  { module: "flask", label: "Flask", outcome: "sent" },
  { module: "django", label: "Django", outcome: "sent" },
  { module: "falcon", label: "Falcon", outcome: "sent" },
  { module: "tornado", label: "Tornado", outcome: "sent" },
  { module: "bottle", label: "Bottle", outcome: "sent" },
  { module: "quart", label: "Quart", outcome: "sent" },
  { module: "sanic", label: "Sanic", outcome: "sent" },
];

/** The headers with names like those of CORS that the file sets on responses, whatever function they stand in. */
export function handSetHeaders(source: Source): HandSetHeader[] {
  const keys = new Map(
    hits(source, corsNames)
      .flatMap((hit) => keyAt(source, hit))
      .map((key) => [key.id, key]),
  );
  return [...keys.values()].flatMap((key) => {
    const name = pythonValue(source, key);
    const value = valueFor(source, key);
    return name.kind === "text" && value ? headerOf(source, key, name.value, value) : [];
  });
}

function keyAt(source: Source, hit: Node): Node[] {
  const key = climb(hit, texts);
  const name = key && pythonValue(source, key);
  return key && name?.kind === "text" && isLikeCorsName(name.value) ? [key] : [];
}

function headerOf(source: Source, key: Node, name: string, node: Node): HandSetHeader {
  const value = pythonValue(source, node);
  const isText = value.kind === "text" || value.kind === "unknown";
  return {
    framework: "python-headers",
    statement: spanOf(statementOf(key)),
    name,
    nameSpan: spanOf(key),
    value: setting({ ...value, node }, sentText),
    ...(!isText && { conversion: conversionIn(source) }),
  };
}

/** `str()` of a value, as the frameworks that take it send it. */
function sentText(value: Value): string | undefined {
  return value.kind === "flag" ? (value.value ? "True" : "False") : headerText(value);
}

/** What the frameworks that the file imports make of such a value; unknown where they differ, or where it imports none. */
function conversionIn(source: Source): Conversion {
  const [first, ...others] = frameworks.filter(({ module }) => importsModule(source, module));
  if (!first || others.some(({ outcome }) => outcome !== first.outcome)) return { outcome: "unknown" };
  return { by: first.label, outcome: first.outcome };
}

/** The value that goes with the name of a header; undefined where it is not set on a response. */
function valueFor(source: Source, key: Node): Node | undefined {
  const parent = key.parent;
  switch (parent?.type) {
    case "subscript":
      return assignedValue(source, parent, key);
    case "argument_list":
      return givenValue(source, parent, key);
    case "pair":
      return parent.childForFieldName("key")?.id === key.id ? entryValue(source, parent) : undefined;
    default:
      return undefined;
  }
}

/** `response.headers["…"] = value`, and `response["…"] = value` as in Django. */
function assignedValue(source: Source, subscript: Node, key: Node): Node | undefined {
  const assignment = subscript.parent?.type === "assignment" ? subscript.parent : undefined;
  const holder = subscript.childForFieldName("value");
  if (assignment?.childForFieldName("left")?.id !== subscript.id || !holder || key.id === holder.id) return undefined;
  return takesHeaders(source, holder) || isResponse(textOf(source, holder))
    ? (assignment.childForFieldName("right") ?? undefined)
    : undefined;
}

/** `response.set_header("…", value)` and `response.headers.append("…", value)`. */
function givenValue(source: Source, list: Node, key: Node): Node | undefined {
  const call = list.parent?.type === "call" ? list.parent : undefined;
  const callee = call?.childForFieldName("function");
  const object = callee?.type === "attribute" ? callee.childForFieldName("object") : undefined;
  const method = callee?.childForFieldName("attribute")?.text;
  const [name, value] = call ? argumentsOf(source, call).positional : [];
  if (!object || !method || name?.id !== key.id) return undefined;
  if (headerMethods.has(method) && takesHeaders(source, object)) return value;
  const holder = textOf(source, object);
  return ownMethods.has(method) && (isResponse(holder) || holder === "self") ? value : undefined;
}

/** `Response(…, headers={"…": value})` and `response.headers.update({"…": value})`. */
function entryValue(source: Source, pair: Node): Node | undefined {
  const dictionary = pair.parent;
  const value = pair.childForFieldName("value") ?? undefined;
  const holder = dictionary?.parent;
  if (holder?.type === "keyword_argument") {
    const callee = holder.parent?.parent?.childForFieldName("function");
    const isHeaders = holder.childForFieldName("name")?.text === "headers";
    return isHeaders && callee && /response$/i.test(textOf(source, callee)) ? value : undefined;
  }
  const callee = holder?.type === "argument_list" ? holder.parent?.childForFieldName("function") : undefined;
  const object = callee?.type === "attribute" ? callee.childForFieldName("object") : undefined;
  const isUpdate = callee?.childForFieldName("attribute")?.text === "update";
  return object && isUpdate && takesHeaders(source, object) ? value : undefined;
}

/** `<response>.headers`, but not those of a request. */
function takesHeaders(source: Source, node: Node): boolean {
  const object = node.type === "attribute" ? node.childForFieldName("object") : undefined;
  return (
    node.childForFieldName("attribute")?.text === "headers" && object != null && !isRequest(textOf(source, object))
  );
}
