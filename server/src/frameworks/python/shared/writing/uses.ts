import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { climb, partsOf, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { pythonValue } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Uses } from "../../../shared/writing/usedNames.ts";

const calls = new Set(["call"]);
const subscripts = new Set(["subscript"]);
const requestHeaders = /(?:^|[._])(?:req|request)\.headers$/i;
const environments = /(?:environ|META)$/;
const responseHeaders = /(?:^|[._])(?:res|resp|response|rsp)(?:\.headers)?$/i;

/** The methods of the file's routes, the headers that it reads of requests and those that it sets on responses. */
export function usesInPython(source: Source): Uses {
  const subscripted = hits(source, /(?:headers|environ|META|response|resp|res)\s*\[/gi).flatMap((node) =>
    keyOf(source, node),
  );
  return {
    methods: [...decorated(source), ...listed(source), ...handlers(source)],
    headers: [
      ...subscripted.filter(({ holder }) => requestHeaders.test(holder) || environments.test(holder)).map(nameOf),
      ...hits(source, /(?:headers|environ|META)\.get\b/g).flatMap((node) => gotten(source, node)),
      ...parameters(source),
    ],
    exposed: subscripted.filter(({ holder }) => responseHeaders.test(holder)).map(({ key }) => key),
  };
}

/** `@app.get("/…")` and `@router.put("/…")` */
function decorated(source: Source): string[] {
  return hits(source, /@[\w.]+\.(?:get|post|put|patch|delete|head)\b/g).flatMap((node) => {
    const decorator = climb(node, new Set(["decorator"]));
    return decorator ? (/\.(\w+)\s*(?:\(|$)/.exec(textOf(source, decorator))?.slice(1) ?? []) : [];
  });
}

/** `methods=["GET", "POST"]` of a route, but not of a CORS setting. */
function listed(source: Source): string[] {
  return hits(source, /\bmethods(?=\s*=)/g).flatMap((node) => {
    const argument = node.parent?.type === "keyword_argument" ? node.parent : undefined;
    const value = argument?.childForFieldName("value");
    return argument?.childForFieldName("name")?.id === node.id && value ? textsIn(source, value) : [];
  });
}

/** `def put(self, …)` of a class that answers requests. */
function handlers(source: Source): string[] {
  return hits(source, /\bdef\s+(?:on_)?(?:get|post|put|patch|delete|head)\s*\(\s*self\b/g).flatMap((node) => {
    const name = climb(node, new Set(["function_definition"]))?.childForFieldName("name");
    return name ? [textOf(source, name).replace(/^on_/, "")] : [];
  });
}

function keyOf(source: Source, hit: Node): { readonly holder: string; readonly key: string }[] {
  const subscript = climb(hit, subscripts);
  const holder = subscript?.childForFieldName("value");
  const key = subscript?.childForFieldName("subscript");
  const name = key && pythonValue(source, key);
  return holder && name?.kind === "text" ? [{ holder: textOf(source, holder), key: name.value }] : [];
}

/** WSGI and Django's META spell request headers `HTTP_X_API_KEY` (PEP 3333). */
function nameOf({ holder, key }: { readonly holder: string; readonly key: string }): string {
  return environments.test(holder)
    ? key
        .replace(/^HTTP_/, "")
        .replaceAll("_", "-")
        .toLowerCase()
    : key;
}

function gotten(source: Source, hit: Node): string[] {
  const call = climb(hit, calls);
  const holder = call?.childForFieldName("function")?.childForFieldName("object");
  const key = call && argumentsOf(source, call).positional[0];
  const name = key && pythonValue(source, key);
  if (!holder || name?.kind !== "text") return [];
  const text = textOf(source, holder);
  const isRequest = requestHeaders.test(text) || environments.test(text);
  return isRequest ? [nameOf({ holder: text, key: name.value })] : [];
}

/** FastAPI: `x_api_key: str = Header(…)`, with dashes for the underscores unless an alias says otherwise. */
function parameters(source: Source): string[] {
  return hits(source, /\bHeader(?=\s*\()/g).flatMap((node) => {
    const call = climb(node, calls);
    const parameter = climb(node, new Set(["typed_default_parameter", "default_parameter", "typed_parameter"]));
    const name = parameter?.childForFieldName("name") ?? parameter?.firstNamedChild;
    const alias = call && argumentsOf(source, call).keywords.get("alias");
    const written = alias && pythonValue(source, alias.value);
    if (written?.kind === "text") return [written.value];
    return name ? [textOf(source, name).replaceAll("_", "-")] : [];
  });
}

function textsIn(source: Source, list: Node): string[] {
  return partsOf(list).flatMap((item) => {
    const value = pythonValue(source, item);
    return value.kind === "text" ? [value.value] : [];
  });
}
