import { absent, flag, open, text, type Worth } from "./worth.ts";

/** What a method of a text gives; unknown where it is not one of those that are known. */
export function onText(value: string, method: string, given: readonly Worth[]): Worth {
  const [first, second] = given.map((each) => (each.kind === "text" ? each.value : undefined));
  switch (method) {
    case "trim":
      return text(value.trim());
    case "toString":
      return text(value);
    case "toLowerCase":
      return text(value.toLowerCase());
    case "toUpperCase":
      return text(value.toUpperCase());
    case "slice":
    case "substring":
    case "substr":
    case "match":
      return value === "" ? (method === "match" ? open : text("")) : open;
    case "split":
      return first === undefined ? open : { kind: "list", items: value.split(first).map(text) };
    case "startsWith":
      return first === undefined ? open : flag(value.startsWith(first));
    case "endsWith":
      return first === undefined ? open : flag(value.endsWith(first));
    case "includes":
      return first === undefined ? open : flag(value.includes(first));
    case "replace":
      // Of nothing there is nothing to replace, unless it is the nothing itself.
      return value === "" && second !== undefined && first !== "" ? text("") : open;
    default:
      return open;
  }
}

/** What a method of a list gives. */
export function onList(items: readonly Worth[], method: string, first: Worth | undefined): Worth {
  if (method === "pop" || method === "at") return method === "pop" ? (items.at(-1) ?? absent) : open;
  if (method !== "includes" || !first || items.some(({ kind }) => kind === "unknown")) return open;
  if (first.kind === "text") return flag(items.some((item) => item.kind === "text" && item.value === first.value));
  return first.kind === "undefined" || first.kind === "null"
    ? flag(items.some(({ kind }) => kind === first.kind))
    : open;
}
