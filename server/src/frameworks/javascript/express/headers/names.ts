import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { decodeJavascriptString } from "../../../../syntax/javascript/strings.ts";
import { climb, isTooDeep, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";

const texts = new Set(["string", "template_string"]);

/** A literal, or the key of an object, that is the name of a header. */
export interface HeaderName {
  readonly name: string;
  readonly node: Node;
}

/** Every literal, or key of an object, that is the name of a header: one that `pattern` finds and `isMeant` takes. */
export function headerNames(source: Source, pattern: RegExp, isMeant: (name: string) => boolean): HeaderName[] {
  return hits(source, pattern).flatMap((hit) => {
    if (isTooDeep(source, hit)) return [];
    const node = climb(hit, texts) ?? (isKey(hit) ? hit : undefined);
    const name = node && (decodeJavascriptString(textOf(source, node)) ?? textOf(source, node));
    return node && name !== undefined && isMeant(name) ? [{ name, node }] : [];
  });
}

function isKey(node: Node): boolean {
  return node.type === "property_identifier" && node.parent?.type === "pair";
}
