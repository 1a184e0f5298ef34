import type { ValueMap } from "../config/maps.ts";
import type { Target } from "./target.ts";

/** The name of a map's variable as it is written. */
export function nameOf({ statement }: ValueMap): string {
  return statement.tokens()[2]?.text.slice(1) ?? "";
}

/** A name that no variable of the file has, and no map around it; nginx ignores case in them. */
export function freeName(text: string, { file }: Target, wanted: string): string {
  const isTaken = (name: string) => file.maps.has(name) || new RegExp(`\\$\\{?${name}(?!\\w)`, "i").test(text);
  for (let name = wanted, count = 2; ; name = `${wanted}_${count++}`) {
    if (!isTaken(name)) return name;
  }
}

/** The quote of the line to be mended, else the one that the file uses more often. */
export function quoteIn(text: string, { header }: Target): string {
  const own = header.statement.tokens().find(({ raw }) => /^["']/.test(raw));
  if (own) return own.raw.slice(0, 1);
  return text.split("'").length > text.split('"').length ? "'" : '"';
}
