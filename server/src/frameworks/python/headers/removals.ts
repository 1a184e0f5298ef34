import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { encloses, partsOf, textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { holderOf } from "./destinations.ts";
import { headerKeys } from "./keys.ts";

/** A place that takes a header away from an answer. */
export interface Removal {
  /** The name of the header, in lower case. */
  readonly name: string;
  /** `del …`, or the call. */
  readonly statement: Node;
  /** The answer, as the places that set headers name it. */
  readonly holder: string;
}

const methods: ReadonlySet<string> = new Set(["pop", "remove"]);

/** Every place of a file that takes a CORS header away: `del response.headers["…"]`, `response.headers.pop("…", None)`. */
export const removalsOf = onceFor((source: Source): readonly Removal[] =>
  headerKeys(source).flatMap(({ node, name }) =>
    [node, ...loopNames(source, node)].flatMap((key) => {
      const removal = removalBy(source, key);
      return removal ? [{ name, ...removal }] : [];
    }),
  ),
);

/** `for name in ("Access-Control-Allow-Origin", …): response.headers.pop(name, None)`: where the name is used. */
function loopNames(source: Source, key: Node): Node[] {
  const list = key.parent;
  const loop = list?.parent?.type === "for_statement" ? list.parent : undefined;
  const left = loop?.childForFieldName("left");
  const body = loop?.childForFieldName("body");
  const isGoneThrough = loop?.childForFieldName("right")?.id === list?.id;
  if (left?.type !== "identifier" || !body || !isGoneThrough) return [];
  return namesOf(source, textOf(source, left), pythonNames.nameTypes, body).filter((use) => encloses(body, use));
}

function removalBy(source: Source, key: Node): Omit<Removal, "name"> | undefined {
  const { parent } = key;
  if (parent?.type === "subscript") return deleted(source, parent);
  const call = parent?.type === "argument_list" ? parent.parent : undefined;
  const callee = call?.childForFieldName("function");
  const object = callee?.childForFieldName("object");
  const isFirst = parent !== null && partsOf(parent)[0]?.id === key.id;
  if (!call || !object || !isFirst || !methods.has(callee?.childForFieldName("attribute")?.text ?? ""))
    return undefined;
  const holder = holderOf(source, object);
  return holder && { statement: call, holder: holder.holder };
}

function deleted(source: Source, subscript: Node): Omit<Removal, "name"> | undefined {
  const list = subscript.parent?.type === "expression_list" ? subscript.parent : subscript;
  const statement = list.parent?.type === "delete_statement" ? list.parent : undefined;
  const object = subscript.childForFieldName("value");
  const holder = statement && object ? holderOf(source, object) : undefined;
  return statement && holder && { statement, holder: holder.holder };
}
