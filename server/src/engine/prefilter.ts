/** What a text must mention to be worth parsing; also matches the suppression comments. */
const words = new RegExp(
  [
    "cors|access[-_]control|control-allow-|graphql-yoga",
    // What pages ask for, and what goes around the same-origin policy.
    "credentials[\"'`]?\\s*:|setrequestheader|web-?security|allorigins|codetabs|thingproxy",
    "\\b(?:origin|cookie)[\"'`]?\\s*:|fetch\\(\\s*[\"'`](?:file|ftp|ws)",
    // Files of nginx that bring all files of a folder.
    "\\binclude\\s+[^\\s;]*[*?[][^\\s;]*\\s*;",
    // Cookies.
    "same_?site",
  ].join("|"),
  "i",
);

/** Whether a text may hold anything that a rule speaks of. Runs before anything is parsed. */
export function mayMatter(text: string): boolean {
  return words.test(text);
}
