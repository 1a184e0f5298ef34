import type { Cookie } from "../../../policy/cookie.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

const texts = new Set(["string", "template_string"]);
/** A cookie as a header writes it: a name, a value, then attributes. */
const cookie = /^(["'`])\s*[^\s=;,]+=[^;]*;.*\1$/s;
const attribute = (name: string) => new RegExp(`;\\s*${name}\\s*(?:=\\s*([^;"'\`]*))?(?=[;"'\`]|$)`, "i");

/** The cookies that a literal spells: `"id=1; SameSite=None"`. One that is put together of several literals is left alone. */
export function textCookies(source: Source): Cookie[] {
  return hits(source, /\bSameSite\s*=/gi).flatMap((hit) => {
    const node = climb(hit, texts);
    if (!node || node.parent?.type === "binary_expression") return [];
    const text = textOf(source, node);
    const sameSite = attribute("samesite").exec(text)?.[1]?.trim().toLowerCase();
    if (!cookie.test(text) || sameSite === undefined || sameSite.includes("${")) return [];
    const span = spanOf(node);
    const domain = attribute("domain").exec(text)?.[1]?.trim();
    const isSecure = attribute("secure").test(text);
    return [
      {
        framework: "javascript-cookies",
        span,
        sameSite: { kind: "known", value: sameSite, span },
        // What is put in when the program runs may hold it.
        secure: text.includes("${") && !isSecure && hasAttributesPutIn(text) ? unknown(span) : known(isSecure, span),
        domain: domain && !domain.includes("${") ? { kind: "known", value: domain, span } : { kind: "absent" },
        ...(!isSecure && { securing: { at: node.endIndex - 1, text: "; Secure" } }),
      },
    ];
  });
}

/** Whether something is put in behind the value, where attributes stand. */
function hasAttributesPutIn(text: string): boolean {
  return text.slice(text.indexOf(";")).includes("${");
}

function known(value: boolean, span: Cookie["span"]): Cookie["secure"] {
  return { kind: "known", value, span };
}

function unknown(span: Cookie["span"]): Cookie["secure"] {
  return { kind: "unknown", why: "it is put together when the program runs", span };
}
