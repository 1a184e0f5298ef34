import { type Family, familyOf, type Grammar } from "../syntax/language.ts";

/** What a text must mention to be worth parsing; the first alternative also matches the suppression comments. */
const words: Readonly<Record<Family, RegExp>> = {
  python: anyOf("cors", "access[-_]control", "control-allow-", "same_?site"),
  javascript: anyOf(
    "cors",
    "access-control",
    "control-allow-",
    "graphql-yoga",
    "same_?site",
    // What pages ask for, and what goes around the same-origin policy.
    "credentials[\"'`]?\\s*:|\\.credentials\\s*=",
    "setrequestheader",
    "web-?security",
    "allorigins|codetabs|thingproxy",
    "\\b(?:origin|cookie)[\"'`]?\\s*:",
    "fetch\\(\\s*[\"'`](?:file|ftp|ws)",
  ),
  nginx: anyOf(
    "cors",
    "access-control",
    "control-allow-",
    // Files that bring all files of a folder.
    "\\binclude\\s+[^\\s;]*[*?[][^\\s;]*\\s*;",
  ),
};

/** Whether a text may hold anything that a rule speaks of. Runs before anything is parsed. */
export function mayMatter(text: string, grammar: Grammar): boolean {
  return words[familyOf(grammar)].test(text);
}

function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join("|"), "i");
}
