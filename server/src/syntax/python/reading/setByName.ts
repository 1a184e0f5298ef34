import type { Node } from "web-tree-sitter";
import { climb, partsOf, textOf } from "../../nodes.ts";
import { onceFor, onceForEach } from "../../onceFor.ts";
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
const changedInClass = onceForEach((source: Source, owner: Node) => changedIn(textOf(source, owner)));

/** Whether any attribute of the objects of a class may be given another value by a name that is worked out. */
export function isSetByName(reading: Reading, owner: { readonly source: Source; readonly node: Node }): boolean {
  const own = owner.node.childForFieldName("name");
  const name = own ? textOf(owner.source, own) : "";
  const inClass = changedObjects(owner.source).size > 0 ? changedInClass(owner.source, owner.node) : new Set();
  if (inClass.has("self") || inClass.has("cls")) return true;
  return [...new Set([reading.source, owner.source])].some((source) => {
    if (changedObjects(source).size === 0) return false;
    const { classes, callees } = changedClasses(reading, source);
    return callees.has(name) || classes.has(owner.node.id);
  });
}

/** The classes of the objects whose attributes a file sets so: where the module makes them, and by name where they are called for one. */
interface Changed {
  readonly classes: ReadonlySet<number>;
  readonly callees: ReadonlySet<string>;
}

const knownChanged = onceFor((_: Source) => new Map<"changed", Changed>());

function changedClasses(reading: Reading, source: Source): Changed {
  const known = knownChanged(source);
  const changed = known.get("changed") ?? findChanged(reading, source);
  known.set("changed", changed);
  return changed;
}

/** What stands before it in its line is what is given the object. */
const makings = /=[^\S\n]*(\w+)[^\S\n]*\(/g;
const bindings = /^(\w+)\s*(?::[^=\n]*)?=(?!=)/gm;
const importing = /\bimport\b[^\n]*/g;

function findChanged(reading: Reading, source: Source): Changed {
  const objects = changedObjects(source);
  const { text } = source;
  const made = [...text.matchAll(makings)].flatMap(({ index, 1: callee = "" }) => {
    const line = text.slice(text.lastIndexOf("\n", index) + 1, index);
    return (line.match(/\w+/g) ?? []).some((word) => objects.has(word)) ? [callee] : [];
  });
  // To look for all places of a short name costs much more.
  const bound = new Set([
    ...[...text.matchAll(bindings)].map(([, name]) => name),
    ...[...text.matchAll(importing)].flatMap(([line]) => line.match(/\w+/g) ?? []),
  ]);
  const classes = [...objects].flatMap((object) => {
    const thing = bound.has(object) ? moduleMember(reading, source, object) : undefined;
    return thing?.kind === "class" || thing?.kind === "object" ? [thing.node.id] : [];
  });
  return { classes: new Set(classes), callees: new Set([...objects, ...made]) };
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
