import type { Node } from "web-tree-sitter";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import type { Reading } from "./reading.ts";
import { moduleMember } from "./things.ts";

const words = /\bsetattr\s*\(|\b__dict__\b|\bvars\s*\(/;
/** `setattr(it, name, …)` but for names that are written out, `vars(it).update(…)`, `it.__dict__["a"] = …`. */
const changing =
  /\bsetattr\s*\(\s*(\w+)\s*,\s*(?!["'])|\bvars\s*\(\s*(\w+)\s*\)\s*(?:\.\s*(?:update|setdefault|pop|clear)\b|\[[^\]\n]*\]\s*=(?!=))|\b(\w+)\.__dict__\s*(?:\.\s*(?:update|setdefault|pop|clear)\b|\[[^\]\n]*\]\s*=(?!=)|[|]?=(?!=))/g;

/** The names of the objects whose attributes a text sets by names that are worked out. */
function changedIn(text: string): ReadonlySet<string> {
  const matches = words.test(text) ? [...text.matchAll(changing)] : [];
  return new Set(matches.map((match) => match[1] ?? match[2] ?? match[3] ?? ""));
}

const changedObjects = onceFor(({ text }: Source) => changedIn(text));

/** Whether any attribute of the objects of a class may be given another value by a name that is worked out. */
export function isSetByName(reading: Reading, owner: { readonly source: Source; readonly node: Node }): boolean {
  const own = owner.node.childForFieldName("name");
  const name = own ? textOf(owner.source, own) : "";
  const inClass = changedObjects(owner.source).size > 0 ? changedIn(textOf(owner.source, owner.node)) : new Set();
  if (inClass.has("self") || inClass.has("cls")) return true;
  return [...new Set([reading.source, owner.source])].some((source) =>
    [...changedObjects(source)].some((object) => isOf(reading, source, object, owner.node, name)),
  );
}

/** Whether a name stands for a class or an object of it: where the module makes it, or where the class is called for it. */
function isOf(reading: Reading, source: Source, object: string, owner: Node, name: string): boolean {
  if (object === name || new RegExp(`\\b${object}\\s*(?::[^=\\n]*)?=\\s*${name}\\s*\\(`).test(source.text)) return true;
  // To look for all places of a short name costs much more.
  if (!new RegExp(`^${object}\\s*(?::[^=\\n]*)?=(?!=)|\\bimport\\b[^\\n]*\\b${object}\\b`, "m").test(source.text))
    return false;
  const thing = moduleMember(reading, source, object);
  return (thing.kind === "class" || thing.kind === "object") && thing.node.id === owner.id;
}

const byName =
  /\b(?:globals|vars|locals)\(\s*\)\s*(?:\[([^\]\n]*)\]\s*[+|]?=(?!=)|\.\s*(?:update|setdefault|pop)\s*\()|\bsetattr\s*\(\s*sys\.modules\[__name__\]\s*,([^,]*),/g;
const writtenName = /^\s*["'](\w+)["']\s*$/;
const anyName = "*";

/** The names of a module that are given values through `globals()`; `*` where these may be any. */
const globalNames = onceFor(({ text, root, mentions }: Source): ReadonlySet<string> => {
  const isAsked = mentions(/\b(?:globals|vars|locals)\([^\S\n]*\)|\bsys\.modules\b/);
  const matches = isAsked ? [...text.matchAll(byName)] : [];
  return new Set(
    matches.flatMap((match) => {
      const key = match[1] ?? match[2];
      const written =
        key === undefined ? keywordsAt(root, match.index + match[0].length - 1) : writtenName.exec(key)?.[1];
      return written ?? anyName;
    }),
  );
});

/** The names of the arguments of a call, by its opening bracket; undefined where it has others. */
function keywordsAt(root: Node, bracket: number): string[] | undefined {
  const list = climb(root.descendantForIndex(bracket, bracket + 1) ?? root, new Set(["argument_list"]));
  const given = list ? partsOf(list) : [];
  const names = given.flatMap((argument) => argument.childForFieldName("name")?.text ?? []);
  const isNamed = given.every(({ type }) => type === "keyword_argument");
  return isNamed && names.length > 0 ? names : undefined;
}

/** Whether a name of a module may be given another value by `globals()["NAME"] = …` or `globals().update(…)`. */
export function isSetThroughGlobals(source: Source, name: string): boolean {
  const names = globalNames(source);
  return names.has(anyName) || names.has(name);
}
