import type { Node } from "web-tree-sitter";
import type { Cookie } from "../../../policy/cookie.ts";
import type { Known } from "../../../policy/known.ts";
import { hits } from "../../../syntax/hits.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { isTruthy, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { setting } from "../../shared/reading/settings.ts";

const names = /\b((?:SESSION|CSRF|LANGUAGE|REMEMBER|JWT)_COOKIE)_(SAMESITE|SECURE)\b/g;
/** Settings that come from elsewhere as well. */
const elsewhere = /^from\s+\S+\s+import\s+\*|\b(?:from_object|from_pyfile|from_envvar|globals\(\)|exec\()/m;

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
    secure: secureOf(source, secure, spanOf(value)),
    domain: { kind: "absent" },
    ...(secure.length === 0 && statement && { securing: securing(source, statement, prefix) }),
  };
}

/** Known where the file says it once, or where nothing but the file can say it. */
function secureOf(source: Source, written: readonly Written[], span: Cookie["span"]): Known<boolean> {
  const [first, ...more] = written;
  if (more.length > 0) return { kind: "unknown", why: "it is set more than once", span };
  if (first) return setting(pythonValue(source, first.value), isTruthy);
  return elsewhere.test(source.text)
    ? { kind: "unknown", why: "it may be set in another file", span }
    : { kind: "absent" };
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
    return value && parent.childForFieldName("name")?.id === hit.id ? { name, value, statement: undefined } : undefined;
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
