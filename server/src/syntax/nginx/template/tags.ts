/** What a tag of a template does. */
export type TagKind =
  /** Says nothing, or only remembers something. */
  | "nothing"
  /** Becomes a text. */
  | "value"
  /** Becomes directives. */
  | "directives"
  /** Opens a part that may be left out or come again. */
  | "open"
  | "else"
  | "close"
  /** Opens a part that is used elsewhere. */
  | "definition"
  /** Opens and closes a part that is always there. */
  | "plain";

/** A tag of Jinja, Go, ERB, EJS, Mustache and their like. */
export interface Tag {
  readonly kind: TagKind;
  /** Of an opening tag: what decides, the same text for the same condition. */
  readonly key: string;
  /** Whether the part is there when `key` does not hold. */
  readonly isNegated: boolean;
}

/** Where tags stand. Those of values do not go over the end of a line, which tells them from braces in scripts. */
export const tagSource = String.raw`\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|<%[\s\S]*?%>|\{\{\{[^\n]*?\}\}\}|\{\{[-~]?\s*\/\*[\s\S]*?\*\/\s*[-~]?\}\}|\{\{[^\n]*?\}\}`;

const kinds: Readonly<Record<"jinja" | "go" | "erb", readonly (readonly [pattern: RegExp, kind: TagKind])[]>> = {
  jinja: [
    [/^(?:if|unless|for|foreach|while|block|filter|call|case|switch)\b/, "open"],
    [/^(?:else|elif|elsif|elseif|empty|when|default)\b/, "else"],
    [
      /^(?:raw|verbatim|with|autoescape|spaceless|trans|endraw|endverbatim|endwith|endautoescape|endspaceless|endtrans)\b/,
      "plain",
    ],
    [/^end/, "close"],
    [/^(?:macro\b|set\s+\w+(?:\s*\||$)|capture\b)/, "definition"],
    [/^(?:include|render|snippet)\b/, "directives"],
  ],
  go: [
    [/^(?:!|\/\*)/, "nothing"],
    [/^(?:#|(?:if|range|with|block)\s)/, "open"],
    [/^(?:\^$|else\b)/, "else"],
    [/^\^/, "open"],
    [/^(?:\/|end$)/, "close"],
    [/^define\s/, "definition"],
    [/^(?:>|(?:template|include|partial)\s)/, "directives"],
    [/^(?:\$\w+\s*:?=|break$|continue$)/, "nothing"],
    [/^/, "value"],
  ],
  erb: [
    [/^#/, "nothing"],
    [/^=/, "value"],
    [/^(?:if|unless|case|while|until|for)\b|\bdo\s*(?:\|[^|]*\|)?$/, "open"],
    [/^\}?\s*(?:else|elsif|when)\b/, "else"],
    [/\{\s*$/, "open"],
    [/^(?:end\b|\})/, "close"],
  ],
};
const negation = /^(?:#?unless\s+|\^|if\s+(?:not\s+|!\s*)(?=\S+$))/;
const test = /^(?:if|with|#if|#with|#)\s*/;

/** Reads a tag as it is written, with its marks. */
export function tagOf(written: string): Tag {
  if (written.startsWith("{#")) return { kind: "nothing", key: "", isNegated: false };
  const dialect = written.startsWith("<%") ? "erb" : written.startsWith("{%") ? "jinja" : "go";
  if (written.startsWith("{{{")) return { kind: "value", key: "", isNegated: false };
  const inner = written
    .slice(2, -2)
    .replace(/^[-+~]\s*|\s*[-+~]$/g, "")
    .trim();
  const kind = kinds[dialect].find(([pattern]) => pattern.test(inner))?.[1] ?? "nothing";
  const isNegated = negation.test(inner);
  const key = (isNegated ? inner.replace(negation, "") : inner.replace(test, "")).replaceAll(/\s+/g, " ");
  return { kind, key: dialect === "erb" ? key.replace(/\s*\{$/, "") : key, isNegated };
}
