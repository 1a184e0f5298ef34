import { isToken, normalizeValue } from "./headers.ts";

/** The `type/subtype` of a Content-Type in lower case; undefined where it is none (MIME Sniffing: "parse a MIME type"). */
export function mimeEssence(value: string): string | undefined {
  const text = normalizeValue(value);
  const slash = text.indexOf("/");
  if (slash < 0) return undefined;
  const type = text.slice(0, slash);
  const [rest = ""] = text.slice(slash + 1).split(";");
  const subtype = rest.replace(/[\t\n\r ]+$/, "");
  return isToken(type) && isToken(subtype) ? `${type}/${subtype}`.toLowerCase() : undefined;
}
