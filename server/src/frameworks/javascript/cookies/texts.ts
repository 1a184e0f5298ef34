import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import { hits } from "../../../syntax/hits.ts";
import { outermost } from "../../../syntax/javascript/calls.ts";
import { climb, partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedUses } from "../shared/namedUses.ts";

const texts = new Set(["string", "template_string"]);
/** A cookie as a header writes it: a name, a value, then attributes. */
const cookie = /^(["'`])\s*[^\s=;,]+=[^;]*;.*\1$/s;
const attribute = (name: string) => new RegExp(`;\\s*${name}\\s*(?:=\\s*([^;"'\`]*))?(?=[;"'\`]|$)`, "i");

/**
 * The cookies that a literal spells where it is sent or stored: `res.setHeader("Set-Cookie", "id=1; SameSite=None")`, also as
 * the end of what is put together with `+`. One that is only compared or parsed is left alone.
 */
export function textCookies(source: Source): Cookie[] {
  return hits(source, /\bSameSite\s*=/gi).flatMap((hit) => {
    const node = climb(hit, texts);
    const whole = node && wholeOf(node);
    if (!whole || !(isSent(source, whole) || namedUses(source, whole).some((use) => isSent(source, use)))) return [];
    const text = whole.id === node.id ? textOf(source, node) : joined(source, whole);
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

/** The sum that a literal is the end of; the literal itself where it stands alone. */
function wholeOf(literal: Node): Node {
  const { parent } = literal;
  const isEnd = parent?.type === "binary_expression" && parent.childForFieldName("right")?.id === literal.id;
  return isEnd && parent.childForFieldName("operator")?.type === "+" ? parent : literal;
}

/** A sum of texts as one template would write it, with "${" for all that is no text. */
function joined(source: Source, sum: Node): string {
  return `\`${piecesOf(source, sum)}\``;
}

function piecesOf(source: Source, node: Node): string {
  if (texts.has(node.type)) return textOf(source, node).slice(1, -1);
  const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
  const isSum = node.type === "binary_expression" && node.childForFieldName("operator")?.type === "+";
  return isSum && left && right ? piecesOf(source, left) + piecesOf(source, right) : "${";
}

/** Whether an expression is the value of Set-Cookie, alone or in a list, or assigned to `document.cookie`. */
function isSent(source: Source, node: Node): boolean {
  const whole = outermost(node);
  const list = whole.parent?.type === "array" ? whole.parent : undefined;
  const holder = whole.parent;
  if (list && isSent(source, list)) return true;
  if (holder?.type === "assignment_expression") {
    const left = holder.childForFieldName("left");
    return left !== null && /\bdocument!?\.cookie$|set-cookie["'`]\]$/i.test(textOf(source, left));
  }
  if (holder?.type === "pair") return namesCookies(source, holder.childForFieldName("key"));
  // `["Set-Cookie", "…"]`, or a call with both.
  const beside = holder?.type === "array" || holder?.type === "arguments" ? partsOf(holder) : [];
  const at = beside.findIndex(({ id }) => id === whole.id);
  const callee = holder?.type === "arguments" ? holder.parent?.childForFieldName("function") : undefined;
  const isSet = !callee || setters.test(textOf(source, callee));
  return at > 0 && isSet && namesCookies(source, beside[at - 1] ?? null);
}

/** What takes a header with its value, to send it. */
const setters = /\.(?:\w*[hH]eaders?|set|append|add)$|^\w*[hH]eader$/;

function namesCookies(source: Source, name: Node | null): boolean {
  return name !== null && /^["'`]?(?:set-cookie|cookies)["'`]?$/i.test(textOf(source, name));
}

/** Whether something is put in behind the value, where attributes stand, or in a sum behind a value that is written. */
function hasAttributesPutIn(text: string): boolean {
  return text.slice(text.indexOf(";")).includes("${") || /^[^;]*=[^;]*[^;={]\$\{/.test(text);
}

function known(value: boolean, span: Cookie["span"]): Cookie["secure"] {
  return { kind: "known", value, span };
}

function unknown(span: Cookie["span"]): Cookie["secure"] {
  return { kind: "unknown", why: "it is put together when the program runs", span };
}
