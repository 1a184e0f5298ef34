import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { climb, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { corsNames, isLikeCorsName } from "../../shared/headers/names.ts";
import { usesOfConstant } from "./constants.ts";

/** The name of a header where it is written or named. */
export interface HeaderKey {
  readonly node: Node;
  /** In lower case. */
  readonly name: string;
}

const strings: ReadonlySet<string> = new Set(["string", "concatenated_string"]);
const corsName = /^(?:access-control-[\w-]+|vary)$/;
/** Constants of aiohttp and multidict-like libraries. */
const constant = /\bACCESS_CONTROL_\w+/g;
const property = /\baccess_control_\w+/g;

/** The names of CORS headers and of Vary in the file: texts, bytes, names that stand for them, `hdrs.ACCESS_CONTROL_…`. */
export const headerKeys = onceFor((source: Source): readonly HeaderKey[] => {
  const texts = hits(source, /access-control-[\w-]+|\bvary\b/gi).flatMap((hit) => {
    const node = climb(hit, strings);
    const name = node && keyText(source, node);
    return node && name !== undefined && corsName.test(name) ? [{ node, name }] : [];
  });
  const named = texts.flatMap((key) => usesOfConstant(source, key));
  return unique([
    ...texts,
    ...named,
    ...composed(source),
    ...constants(source),
    ...properties(source),
    ...keywords(source),
  ]);
});

/**
 * The same with all names that look like those of CORS, misspelled ones too, in the spelling of the text. Vary is not among
 * them.
 */
export function keysLikeCors(source: Source): HeaderKey[] {
  const texts = hits(source, corsNames).flatMap((hit) => {
    const node = climb(hit, strings);
    const name = node && decodePythonString(textOf(source, node).replace(/^b(?=["'])/i, ""));
    return node && name !== undefined && isLikeCorsName(name) ? [{ node, name }] : [];
  });
  const known = headerKeys(source).filter(({ name }) => name !== "vary");
  return unique([...known, ...texts, ...texts.flatMap((key) => usesOfConstant(source, key))]);
}

/** The text of a key, in lower case: a text or bytes. */
export function keyText(source: Source, node: Node): string | undefined {
  const text = textOf(source, node).replace(/^b(?=["'])/i, "");
  return decodePythonString(text)?.trim().toLowerCase();
}

function unique(keys: readonly HeaderKey[]): HeaderKey[] {
  const byNode = new Map(keys.map((key) => [key.node.id, key]));
  return [...byNode.values()].sort((a, b) => a.node.startIndex - b.node.startIndex);
}

/** `"Access-Control-" + "Allow-Origin"`, `f"Access-Control-{NAME}"`, where all of it is known. */
function composed(source: Source): HeaderKey[] {
  return hits(source, /\baccess-control-(?:[\w-]*-)?(?=["'{])/gi).flatMap((hit) => {
    let node = climb(hit, strings);
    while (node?.parent?.type === "binary_operator") node = node.parent;
    const value = node && pythonValue(source, node);
    const name = value?.kind === "text" ? value.value.trim().toLowerCase() : "";
    return node && corsName.test(name) ? [{ node, name }] : [];
  });
}

/** `hdrs.ACCESS_CONTROL_ALLOW_ORIGIN` of aiohttp. */
function constants(source: Source): HeaderKey[] {
  return hits(source, constant).flatMap((hit) => {
    const node = hit.parent?.childForFieldName("attribute")?.id === hit.id ? hit.parent : hit;
    const isHeader = qualifiedNames(source, node).some((name) => /^aiohttp\.hdrs\./.test(name));
    return isHeader ? [{ node, name: textOf(source, hit).toLowerCase().replaceAll("_", "-") }] : [];
  });
}

/** `response.access_control_allow_origin` of werkzeug. */
function properties(source: Source): HeaderKey[] {
  return hits(source, property).flatMap((hit) => {
    const isAttribute = hit.parent?.type === "attribute" && hit.parent.childForFieldName("attribute")?.id === hit.id;
    return isAttribute ? [{ node: hit, name: textOf(source, hit).replaceAll("_", "-") }] : [];
  });
}

/** `HTTPResponse(body, Access_Control_Allow_Origin="*")` of Bottle, which makes hyphens of the underscores. */
function keywords(source: Source): HeaderKey[] {
  return hits(source, /\baccess_control_\w+(?=\s*=)/gi).flatMap((hit) => {
    const keyword = hit.parent?.type === "keyword_argument" ? hit.parent : undefined;
    const call = keyword?.parent?.parent;
    const callee = call?.type === "call" ? call.childForFieldName("function") : undefined;
    const isResponse =
      callee && qualifiedNames(source, callee).some((name) => /^bottle\.HTTP(?:Response|Error)$/.test(name));
    const isName = keyword?.childForFieldName("name")?.id === hit.id;
    return isResponse && isName ? [{ node: hit, name: textOf(source, hit).toLowerCase().replaceAll("_", "-") }] : [];
  });
}
