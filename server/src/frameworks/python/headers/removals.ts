import type { Node } from "web-tree-sitter";
import { hits, memberHits } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { climb, encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { holderOf, nameIdentity } from "./destinations.ts";
import { headerKeys, keyText } from "./keys.ts";
import { holdsFor } from "./namesTested.ts";
import { decisive } from "./rebuilt.ts";
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
  /** What tells the names where they are not known: a parameter, or the list that `loop` goes through. */
  readonly by?: Node;
  readonly loop?: Node;
  /** It takes all other headers away as well. */
  readonly isWhole?: true;
}

const methods = /\b(?:pop|remove|discard|clear_header|delete_header)\b(?=\s*\()/g;
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
  const whole = replacements(source).flatMap(({ names = decisive, ...one }) => names.map((name) => ({ name, ...one })));
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
  const isOwn = isOfAnswer || isParameter(source, object);
  const holder = isOwn ? nameIdentity(source, object) : holderOf(source, object)?.holder;
  if (holder === undefined) return [];
  const names = namesAt(source, key);
  if (names) return names.map((name) => ({ name, statement, holder }));
  const loop = loopOver(source, key);
  return decisive.map((name) => ({
    name,
    statement,
    holder,
    isDoubtful: true,
    by: loop?.list ?? key,
    ...(loop && { loop: loop.node }),
  }));
}

/** `headers`, as a function is given it. */
function isParameter(source: Source, object: Node): boolean {
  if (object.type !== "identifier" || !/headers$/.test(textOf(source, object))) return false;
  const parameters = handlerOf(object).childForFieldName("parameters");
  const binding = bindingOf(source, pythonNames, object);
  const [only, ...others] = binding.kind === "other" ? binding.declarations : [];
  return parameters !== null && only !== undefined && others.length === 0 && encloses(parameters, only);
}

/** The names that a key stands for: a text, a constant, or what a loop goes through; undefined where they are not known. */
function namesAt(source: Source, key: Node): readonly string[] | undefined {
  if (strings.has(key.type)) {
    const text = keyText(source, key);
    return text === undefined ? undefined : [text];
  }
  const known = headerKeys(source).find(({ node }) => node.id === key.id);
  if (known) return [known.name];
  const loop = loopOver(source, key);
  if (loop && /headers/.test(textOf(source, loop.list))) return namesInLoop(source, key, loop.node);
  const value = pythonValue(source, loop?.list ?? key);
  const items = value.kind === "list" ? value.items : [value];
  const texts = items.flatMap((item) => (item.kind === "text" ? [item.value.toLowerCase()] : []));
  return texts.length === items.length ? texts : undefined;
}

/** `for name in list(response.headers): if name.startswith("…"): …`: the headers for which all tests around the place hold. */
function namesInLoop(source: Source, key: Node, loop: Node): readonly string[] | undefined {
  const tests: Node[] = [];
  for (let at: Node | null = key; at && at.id !== loop.id; at = at.parent) {
    const condition = at.parent?.type === "if_statement" ? at.parent.childForFieldName("condition") : undefined;
    if (condition && at.type === "block" && at.parent?.childForFieldName("consequence")?.id !== at.id) return undefined;
    if (condition && at.type === "block") tests.push(condition);
  }
  const name = textOf(source, key);
  const found = decisive.map((header) => {
    const all = tests.map((test) => holdsFor(source, test, name, header));
    return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
  });
  return found.includes(undefined) ? undefined : decisive.filter((_, index) => found[index]);
}

const loops: ReadonlySet<string> = new Set(["for_statement", "list_comprehension"]);

/** `for name in NAMES:` around a use of `name`, also in a list that is put together for what it does. */
function loopOver(source: Source, key: Node): { readonly node: Node; readonly list: Node } | undefined {
  for (let loop = climb(key, loops); loop; loop = loop.parent ? climb(loop.parent, loops) : undefined) {
    const clause = loop.type === "for_statement" ? loop : partsOf(loop).find(({ type }) => type === "for_in_clause");
    const left = clause?.childForFieldName("left");
    const list = clause?.childForFieldName("right");
    const name = left && (/^(?:pattern_list|tuple_pattern)$/.test(left.type) ? partsOf(left)[0] : left);
    if (name && list && textOf(source, name) === textOf(source, key)) return { node: loop, list };
  }
  return undefined;
}
