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
    "apollo-server|apollo/server/standalone",
    // Servers that may get all of their options from another file, and headers that come from one.
    "@hapi/hapi|NestFactory",
    "headers\\w*(?:[^\\S\\n]*[,}][\\w$ ,{}]*)?[^\\S\\n]*(?:[^\\S\\n]from[^\\S\\n]+|=[^\\S\\n]*require\\()[\"'`][.@~#]",
    "same_?site",
    // What pages ask for, and what goes around the same-origin policy.
    "credentials[\"'`]?[^\\S\\n]*(?:$|:)|\\.credentials[^\\S\\n]*(?:$|=)",
    "setrequestheader",
    "web-?security",
    "allorigins|codetabs|thingproxy|crossorigin\\.me|whateverorigin|yacdn|jsonp\\.afeld",
    "\\b(?:origin|cookie|referer)[\"'`]?[^\\S\\n]*(?:$|:)",
    "headers(?:\\.\\w+)?(?:\\.|\\[[\"'`])(?:origin|cookie|referer)\\b",
    "[\"'`](?:origin|cookie|referer)[\"'`][^\\S\\n]*(?:$|,)",
    "[\"'`](?:host|sec-[\\w-]+)[\"'`][^\\S\\n]*(?:$|:)",
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

/** Files in which nothing is wrong by itself, but that say how a server runs. */
const standing: Readonly<Partial<Record<Family, RegExp>>> = {
  // Django settings that take over others.
  python: anyOf(
    "^[^\\S\\n]*from[^\\S\\n]+[\\w.]*(?:base|common|settings|defaults?|prod\\w*|staging|dev\\w*|shared)[^\\S\\n]+import[^\\S\\n]*\\*",
    "split_settings|globals\\(\\)\\.update\\(",
  ),
  // Old versions are open where nothing is written.
  javascript: anyOf("[\"'`]vite[\"'`]"),
};

/** Whether a text may say what a server answers, also where all of it is written in other files. */
export function mayAnswer(text: string, grammar: Grammar): boolean {
  return mayMatter(text, grammar) || standing[familyOf(grammar)]?.test(text) === true;
}

/** Whether a text may hold anything that a rule speaks of. Runs before anything is parsed. */
export function mayMatter(text: string, grammar: Grammar, search: Search = searchIn(text)): boolean {
  return search.mentions(prefilters[familyOf(grammar)]);
}

function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|"), "im");
}
