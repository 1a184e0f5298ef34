import type { Change } from "../../../server/src/frameworks/change.ts";

type WithoutSpan<T> = T extends unknown ? Omit<T, "span"> : never;

/** A change of the place that `«…»` marks, and the whole text after it; undefined where it cannot be written. */
export interface Row {
  readonly name: string;
  readonly code: string;
  readonly change: WithoutSpan<Change>;
  readonly after: string | undefined;
}

export const text = (value: string): Row["change"] => ({ kind: "text", text: value });
export const number = (value: number): Row["change"] => ({ kind: "number", value });
export const flag = (value: boolean): Row["change"] => ({ kind: "flag", value });
export const pattern = (source: string): Row["change"] => ({ kind: "pattern", source });
export const names = (old: string, ...others: string[]): Row["change"] => ({ kind: "names", old, names: others });
export const remove: Row["change"] = { kind: "remove" };

export const rename = (name: string): Row["change"] => ({ kind: "rename", name });
export const list = (...items: string[]): Row["change"] => ({ kind: "list", items });
