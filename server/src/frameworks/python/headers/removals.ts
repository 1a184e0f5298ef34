import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { climb, partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { holderOf, nameIdentity } from "./destinations.ts";
import { headerKeys, keyText } from "./keys.ts";
import { removalsInHelpers } from "./removalsInHelpers.ts";
import { replacements } from "./replacements.ts";
import { siteOf } from "./sites.ts";
import { isForOthers } from "./value.ts";

/** A place that takes a header away from an answer. */
export interface Removal {
  /** The name of the header, in lower case. */
  readonly name: string;
  /** `del …`, the call, or the assignment. */
  readonly statement: Node;
  /** The answer, as the places that set headers name it. */
  readonly holder: string;
  /** It may leave the header where it is. */
  readonly isDoubtful?: true;
}

const methods = /\b(?:pop|remove|discard|clear_header|delete_header)\b(?=\s*\()/g;
/** What decides who reads an answer. */
const decisive = ["access-control-allow-origin", "access-control-allow-credentials"] as const;
const strings: ReadonlySet<string> = new Set(["string", "concatenated_string"]);

/** Every place of a file that takes a CORS header away, or all headers, also in a function that it is handed to. */
export const removalsOf = onceFor((source: Source): readonly Removal[] => {
  const own = ownRemovals(source);
  return [...own, ...removalsInHelpers(source, ownRemovals)];
});

/** `del response.headers["…"]`, `response.headers.pop("…", None)`, `response.headers.clear()`, `response.headers = {}`. */
const ownRemovals = onceFor((source: Source): readonly Removal[] => {
  const popped = memberHits(source, methods).flatMap((hit) => {
    const call = hit.parent?.parent;
    const object = hit.parent?.childForFieldName("object");
    const [key] = call?.type === "call" ? argumentsOf(source, call).positional : [];
    const isOfAnswer = /_header$/.test(textOf(source, hit));
    return call && object && key ? removed(source, object, key, call, isOfAnswer) : [];
  });
  const deleted = hits(source, /\bdel\b/g).flatMap((hit) => {
    const statement = hit.parent?.type === "delete_statement" ? hit.parent : undefined;
    const targets = (statement ? partsOf(statement) : []).flatMap((part) =>
      part.type === "expression_list" ? partsOf(part) : [part],
    );
    return targets.flatMap((target) => {
      const object = target.type === "subscript" ? target.childForFieldName("value") : undefined;
      const key = target.childForFieldName("subscript");
      return statement && object && key ? removed(source, object, key, statement) : [];
    });
  });
  const whole = replacements(source).flatMap((one) => decisive.map((name) => ({ name, ...one })));
  return [...popped, ...deleted, ...whole, ...denied(source)].sort(
    (a, b) => a.statement.startIndex - b.statement.startIndex,
  );
});

/** `if origin == "https://a": response.headers["…"] = "null"`: for that origin it is as if there were no header. */
function denied(source: Source): Removal[] {
  return headerKeys(source).flatMap((key) => {
    const site = key.name === decisive[0] ? siteOf(source, key) : undefined;
    const isDenial = site && !site.adds && isForOthers(source, site.value);
    return isDenial ? [{ name: key.name, statement: site.statement, holder: site.holder }] : [];
  });
}

/** `isOfAnswer`: of the answer itself, as in Tornado's `self.clear_header("…")` and Falcon's `resp.delete_header("…")`. */
function removed(source: Source, object: Node, key: Node, statement: Node, isOfAnswer = false): Removal[] {
  const holder = isOfAnswer ? nameIdentity(source, object) : holderOf(source, object)?.holder;
  if (holder === undefined) return [];
  const names = namesAt(source, key);
  if (names) return names.map((name) => ({ name, statement, holder }));
  return decisive.map((name) => ({ name, statement, holder, isDoubtful: true }));
}

/** The names that a key stands for: a text, a constant, or what a loop goes through; undefined where they are not known. */
function namesAt(source: Source, key: Node): readonly string[] | undefined {
  if (strings.has(key.type)) {
    const text = keyText(source, key);
    return text === undefined ? undefined : [text];
  }
  const known = headerKeys(source).find(({ node }) => node.id === key.id);
  if (known) return [known.name];
  const value = pythonValue(source, loopOver(source, key)?.list ?? key);
  const items = value.kind === "list" ? value.items : [value];
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.value.toLowerCase()] : []));
  return texts.length === items.length ? texts : undefined;
}

const loops: ReadonlySet<string> = new Set(["for_statement"]);

/** `for name in NAMES:` around a use of `name`. */
function loopOver(source: Source, key: Node): { readonly list: Node } | undefined {
  for (let loop = climb(key, loops); loop; loop = loop.parent ? climb(loop.parent, loops) : undefined) {
    const left = loop.childForFieldName("left");
    const list = loop.childForFieldName("right");
    if (left && list && textOf(source, left) === textOf(source, key)) return { list };
  }
  return undefined;
}
