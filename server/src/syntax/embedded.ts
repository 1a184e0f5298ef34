import type { Grammar } from "./language.ts";
import { mayBeTemplate } from "./nginx/template/lexed.ts";
import { templateOf } from "./nginx/template/template.ts";

/** Files of markup whose scripts are read. */
const markup = /\.(?:vue|svelte|html?)$/i;

/**
 * A comment of the markup, an element whose tags are text (HTML standard, section 13.1.2: raw text and escapable raw text), a
 * script with its attributes and its code, or another tag with attributes, whose values may spell all of these.
 */
const pieces =
  /<!--[\s\S]*?-->|<(?:(?:textarea|title|style|xmp)\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!\/)>[\s\S]*?<\/(?:textarea|title|style|xmp)\s*>)|<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>|<(?!script\b)[a-z][\w:.-]*\s(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
/** HTML standard, section 4.12.1: what stands in a script that is loaded from elsewhere is not run. */
const loaded = /(?<![\w-])src\s*=/i;
const typed = /\btype\s*=\s*["']?([^"'\s>]*)/i;
/**
 * HTML standard, section 4.12.1: JavaScript MIME types and modules; what Vue and Svelte compile has no type, or says TypeScript.
 * Babel compiles its own type in the page.
 */
const scriptTypes = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma|type)script|text\/(?:babel|jsx)|ts|)$/i;

/** Whether only the scripts of a file are code. */
export function embedsCode(path: string): boolean {
  return markup.test(path);
}

/** Whether the code of a text may change far away from where the text does. */
export function isPieced(path: string, text: string, grammar: Grammar): boolean {
  return grammar === "nginx" ? mayBeTemplate(text) : embedsCode(path);
}

/**
 * The code of a file: all of it or, of markup, its scripts, each where it stands. What lies around them becomes spaces, and
 * line breaks stay, so that offsets are those of the whole text. Of a template for nginx it is what nginx could read.
 */
export function codeOf(path: string, text: string, grammar?: Grammar): string {
  if (grammar === "nginx") return templateOf(text)?.code ?? text;
  if (!embedsCode(path)) return text;
  let code = "";
  for (const { index, 0: piece, 1: attributes, 2: script } of text.matchAll(pieces)) {
    if (script === undefined || !isCode(attributes ?? "")) continue;
    const start = index + piece.length - closingTag(piece).length - script.length;
    // The end of a script ends its last statement.
    code += `${blank(text.slice(code.length, start))}${script};`;
  }
  return code + blank(text.slice(code.length));
}

function isCode(attributes: string): boolean {
  return !loaded.test(attributes) && scriptTypes.test(typed.exec(attributes)?.[1] ?? "");
}

function closingTag(piece: string): string {
  return piece.slice(piece.lastIndexOf("<"));
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, " ");
}
