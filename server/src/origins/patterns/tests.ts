import type { OriginPattern, OriginSet } from "../../policy/originSet.ts";

type TextTest = Extract<OriginSet, { text: string }>;

const matchings: Readonly<Record<TextTest["kind"], OriginPattern["matching"]>> = {
  glob: "fullmatch",
  prefix: "match",
  suffix: "search",
  substring: "search",
};

/** A glob or a text test as the regular expression that lets in the same origins. */
export function patternOf({ kind, text }: TextTest): OriginPattern {
  const literal = text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (sign) =>
    kind === "glob" && sign === "*" ? ".*" : `\\${sign}`,
  );
  const source = kind === "suffix" ? `${literal}$` : literal;
  return { source, flags: "s", dialect: "javascript", matching: matchings[kind] };
}
