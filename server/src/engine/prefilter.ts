import { type Family, familyOf, type Grammar } from "../syntax/language.ts";
import { type Search, searchIn } from "../syntax/search/search.ts";

/**
 * What a text must mention to be worth parsing; the first alternative also matches the suppression comments. What goes on
 * in the next line is left open.
 */
export const prefilters: Readonly<Record<Family, RegExp>> = {
  python: anyOf("cors", "access[-_]control", "control-allow-", "same_?site", "allow(?:ed)?_origin"),
  javascript: anyOf(
    "cors",
    "access-control",
    "control-allow-",
    "graphql-yoga",
    "socket\\.io",
    "same_?site",
    // What pages ask for, and what goes around the same-origin policy.
    "credentials[\"'`]?[^\\S\\n]*(?:$|:)|\\.credentials[^\\S\\n]*(?:$|=)",
    "setrequestheader",
    "web-?security",
    "allorigins|codetabs|thingproxy",
    "\\b(?:origin|cookie|referer)[\"'`]?[^\\S\\n]*(?:$|:)",
    "[\"'`](?:file|ftp|wss?):",
  ),
  nginx: anyOf(
    "cors",
    "access-control",
    "control-allow-",
    // Files that bring other files.
    "\\binclude(?:[^\\S\\n]|$)",
  ),
};

/** Django settings that take over others: nothing in them is wrong by itself, but they are what a server runs with. */
const takingOver = anyOf(
  "^[^\\S\\n]*from[^\\S\\n]+[\\w.]*(?:base|common|settings|defaults?|prod\\w*|staging|dev\\w*|shared)[^\\S\\n]+import[^\\S\\n]*\\*",
  "split_settings|globals\\(\\)\\.update\\(",
);

/** Whether a text may say what a server answers, also where all of it is written in other files. */
export function mayAnswer(text: string, grammar: Grammar): boolean {
  return mayMatter(text, grammar) || (familyOf(grammar) === "python" && takingOver.test(text));
}

/** Whether a text may hold anything that a rule speaks of. Runs before anything is parsed. */
export function mayMatter(text: string, grammar: Grammar, search: Search = searchIn(text)): boolean {
  return search.mentions(prefilters[familyOf(grammar)]);
}

function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|"), "im");
}
