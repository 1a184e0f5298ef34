import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { climb, partsOf, textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { type HeaderWrite, namesOrigin } from "../../shared/headers/write.ts";
import { siteOf } from "./sites.ts";
import { headersSubscript, writeOf } from "./target.ts";

const statements = new Set(["assignment", "augmented_assignment", "call"]);

/**
 * Every other place that sets `Vary`: Starlette's `add_vary_header("Origin")`, werkzeug's `response.vary.add("Origin")`, Django's `patch_vary_headers(response, […])` and
 * `@vary_on_headers`. What is not understood counts as naming something unknown.
 */
export function varyWrites(source: Source): HeaderWrite[] {
  return hits(source, /vary/gi).flatMap((node) => {
    const change = climb(node, statements);
    if (!change || climb(node, new Set(["comment", "import_statement", "import_from_statement"]))) return [];
    const key = climb(node, new Set(["string"]));
    if (key && siteOf(source, { node: key, name: "vary" })) return []; // read as a header like any other
    return writeOf(source, change, responseOf(source, change) ?? "", {
      header: "vary",
      names: namesIn(source, change),
    });
  });
}

function responseOf(source: Source, change: Node): string | undefined {
  const left = change.childForFieldName("left");
  if (left) return headersSubscript(source, left)?.response;
  const holder = change.childForFieldName("function")?.childForFieldName("object");
  const object = holder?.childForFieldName("object");
  return object ? textOf(source, object) : undefined;
}

/** Whether the texts that are written name Origin; undefined when something else than plain text is written. */
function namesIn(source: Source, change: Node): boolean | undefined {
  const right = change.childForFieldName("right");
  const written = right ? [right] : argumentsOf(source, change).positional;
  const values = written
    .flatMap((node) => (node.type === "list" ? partsOf(node) : [node]))
    .map((node) => pythonValue(source, node));
  const texts = values.flatMap((value) => (value.kind === "text" ? value.value : []));
  if (texts.some(namesOrigin)) return true;
  return texts.length === values.length ? false : undefined;
}
