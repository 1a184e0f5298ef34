import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import type { Known } from "../../../policy/known.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import { isTruthy, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { setting } from "../../shared/reading/settings.ts";

const names = /\b(\w+_COOKIE)_(SAMESITE|SECURE)\b/g;
/** Cookies that are not Secure where nothing is said: of Django, Flask, Flask-Login and Flask-JWT-Extended. */
const insecure = /^(?:SESSION|CSRF|LANGUAGE|REMEMBER|JWT)_COOKIE$/;
/** Settings that come from elsewhere as well; Flask-Talisman makes the cookie of the session Secure. */
const elsewhere =
  /^\s*from\s+\S+\s+import\s+\*|\bfrom_(?:object|pyfile|envvar|file|json|prefixed_env)\b|\b(?:globals|locals|vars)\(\)|\bexec\(|\bsplit_settings\b|\bTalisman\(/m;
/** What takes settings by their names. */
const takers = /(?:^|\.)(?:update|from_mapping|dict|configure|setdefault)$/;

const holders = new Set(["class_definition", "dictionary", "argument_list"]);
const spreads = new Set(["dictionary_splat", "list_splat"]);

/** A setting with its value, and the statement when it is one of its own. */
interface Written {
  readonly name: string;
  readonly value: Node;
  readonly statement: Node | undefined;
}

/** The cookies of Django, Flask and their extensions, whose settings say SameSite: `SESSION_COOKIE_SAMESITE = "None"`. */
export function settingCookies(source: Source): Cookie[] {
  const written = hits(source, names).flatMap((hit) => writtenAt(source, hit) ?? []);
  return written.flatMap((one) => {
    const prefix = /^(.*)_SAMESITE$/.exec(one.name)?.[1];
    if (!prefix) return [];
    const secure = written.filter(({ name }) => name === `${prefix}_SECURE`);
    return [cookieOf(source, one, secure, prefix)];
  });
}

function cookieOf(source: Source, { value, statement }: Written, secure: readonly Written[], prefix: string): Cookie {
  return {
    framework: "python-cookies",
    span: spanOf(value),
    sameSite: setting(pythonValue(source, value), (site) =>
      site.kind === "text" ? site.value.toLowerCase() : undefined,
    ),
    secure: secureOf(source, secure, value, prefix),
    domain: { kind: "absent" },
    ...(secure.length === 0 && statement && { securing: securing(source, statement, prefix) }),
  };
}

/** Known where the file says it once, or where nothing but the file can say it. */
function secureOf(source: Source, written: readonly Written[], value: Node, prefix: string): Known<boolean> {
  const [first, ...more] = written;
  const span = spanOf(value);
  if (more.length > 0) return { kind: "unknown", why: "it is set more than once", span };
  if (first) return setting(pythonValue(source, first.value), isTruthy);
  return !insecure.test(prefix) || elsewhere.test(source.text) || mayBeGiven(source, value)
    ? { kind: "unknown", why: "it may be set elsewhere", span }
    : { kind: "absent" };
}

/** Whether the class of a setting inherits from another file's, or something is spread beside it. */
function mayBeGiven(source: Source, value: Node): boolean {
  const holder = climb(value, holders);
  if (holder && holder.type !== "class_definition") return partsOf(holder).some(({ type }) => spreads.has(type));
  const bases = holder?.childForFieldName("superclasses");
  return (bases ? partsOf(bases) : []).some((base) => {
    const name = textOf(source, base);
    return name !== "object" && !new RegExp(`^\\s*class\\s+${name.replace(/\W/g, "\\$&")}\\b`, "m").test(source.text);
  });
}

function securing(source: Source, statement: Node, prefix: string): NonNullable<Cookie["securing"]> {
  const lineBreak = source.text.includes("\r\n") ? "\r\n" : "\n";
  return { at: statement.endIndex, text: `${lineBreak}${prefix}_SECURE = True` };
}

/** `NAME = value` of a module, `app.config["NAME"] = value`, `app.config.update(NAME=value)`, `{"NAME": value}`. */
function writtenAt(source: Source, hit: Node): Written | undefined {
  const { parent } = hit;
  const name = textOf(source, hit).replaceAll(/["']/g, "");
  if (parent?.type === "assignment" && parent.childForFieldName("left")?.id === hit.id) {
    const value = parent.childForFieldName("right");
    const isOfModule = parent.parent?.parent?.type === "module";
    return value ? { name, value, statement: isOfModule ? parent : undefined } : undefined;
  }
  if (parent?.type === "keyword_argument") {
    const value = parent.childForFieldName("value");
    const callee = parent.parent?.parent?.childForFieldName("function");
    const isTaken = callee && takers.test(textOf(source, callee)) && parent.childForFieldName("name")?.id === hit.id;
    return value && isTaken ? { name, value, statement: undefined } : undefined;
  }
  return keyed(hit, name);
}

function keyed(hit: Node, name: string): Written | undefined {
  const key = hit.type === "string" ? hit : hit.parent?.type === "string" ? hit.parent : undefined;
  const holder = key?.parent;
  if (holder?.type === "pair" && holder.childForFieldName("key")?.id === key?.id) {
    const value = holder.childForFieldName("value");
    return value ? { name, value, statement: undefined } : undefined;
  }
  const assignment = holder?.type === "subscript" ? holder.parent : undefined;
  const value = assignment?.type === "assignment" ? assignment.childForFieldName("right") : undefined;
  return value ? { name, value, statement: undefined } : undefined;
}
