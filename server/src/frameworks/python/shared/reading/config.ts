import type { Node } from "web-tree-sitter";
import { hits, namesOf } from "../../../../syntax/hits.ts";
import { climb, textOf } from "../../../../syntax/nodes.ts";
import { argumentsOf } from "../../../../syntax/python/calls.ts";
import { mutators, pythonNames } from "../../../../syntax/python/names.ts";
import { pythonValue } from "../../../../syntax/python/values.ts";
import type { Source } from "../../../../syntax/source.ts";
import { unknown, type Value } from "../../../../syntax/value.ts";

const calls: ReadonlySet<string> = new Set(["call"]);
const config = /(?:^|\.)config$/;

/**
 * What an application's configuration holds under a name: `app.config["NAME"] = …`, `app.config.NAME = …`,
 * `app.config.update(NAME=…)`, `app.config.update({"NAME": …})`. The last one that is written counts.
 */
export function configValue(source: Source, name: string): Value | undefined {
  const nodes = [...assigned(source, name), ...updated(source, name)].sort((a, b) => a.startIndex - b.startIndex);
  const last = nodes.at(-1);
  if (last && isChangedInPlace(source, name)) return unknown(last, "something else changes it");
  return last && pythonValue(source, last);
}

/** Whether what an application's configuration holds under a name is changed there: `app.config["NAME"].append(…)`. */
export function isChangedInPlace({ text }: Source, name: string): boolean {
  if (!text.includes(name)) return false;
  const held = `\\bconfig\\s*(?:\\[\\s*["']${name}["']\\s*\\]|\\.\\s*${name}\\b)`;
  const changes = [
    `${held}\\s*\\.\\s*(?:${[...mutators].join("|")})\\s*\\(`,
    `${held}\\s*\\[[^\\]\\n]*\\]\\s*=(?!=)`,
    `\\bdel\\b[^\\n]*${held}`,
  ];
  return new RegExp(changes.join("|")).test(text);
}

function assigned(source: Source, name: string): Node[] {
  return hits(source, new RegExp(`\\b${name}\\b`, "g")).flatMap((hit) => {
    const assignment = climb(hit, new Set(["assignment"]));
    const left = assignment?.childForFieldName("left");
    const right = assignment?.childForFieldName("right");
    if (!left || !right || hit.endIndex > left.endIndex) return [];
    const object = left.childForFieldName("object") ?? left.childForFieldName("value");
    if (!object || !config.test(textOf(source, object))) return [];
    const attribute = left.childForFieldName("attribute");
    if (attribute) return textOf(source, attribute) === name ? [right] : [];
    const key = left.childForFieldName("subscript");
    const value = key && pythonValue(source, key);
    return value?.kind === "text" && value.value === name ? [right] : [];
  });
}

function updated(source: Source, name: string): Node[] {
  return namesOf(source, "update", pythonNames.nameTypes).flatMap((node) => {
    const callee = node.parent;
    const object = callee?.childForFieldName("object");
    const call = callee && object && config.test(textOf(source, object)) ? climb(callee, calls) : undefined;
    if (!call || call.childForFieldName("function")?.id !== callee?.id) return [];
    return givenTo(source, call, name);
  });
}

/** The value that a call is given under a name, as a keyword or in a dictionary that is its argument. */
export function givenTo(source: Source, call: Node, name: string): Node[] {
  const { keywords, positional } = argumentsOf(source, call);
  const keyword = keywords.get(name);
  if (keyword) return [keyword.value];
  return positional.flatMap((argument) => {
    const record = pythonValue(source, argument);
    if (record.kind !== "record") return [];
    return record.entries.flatMap((entry) => (entry.key === name ? [entry.value.node] : []));
  });
}
