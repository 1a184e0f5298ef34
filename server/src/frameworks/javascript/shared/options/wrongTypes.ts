import type { WrongType } from "../../../../policy/options.ts";
import { isTruthy } from "../../../../syntax/javascript/values.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { originOption, stringOf } from "./option.ts";
import type { OptionNames } from "./unknownOptions.ts";

/** The options that hold lists of names. */
export type ListRole = "methods" | "headers" | "exposed";

/**
 * What becomes of a value that is no list: it goes out as its text, nothing goes out, the preflight is told what it asks
 * for, or preflights end in an error.
 */
export type Fate = "sent" | "dropped" | "asked" | "fails";

/** How a library takes its options for lists, and for credentials. */
export interface ListTaking {
  readonly names: Pick<OptionNames, "label" | "roles">;
  /** What becomes of a value; undefined where it is taken as it is meant. */
  readonly fate: (role: ListRole, value: Value) => Fate | undefined;
  /** Nothing but `true` turns credentials on. */
  readonly onlyTrue?: boolean;
}

/** Kinds of values that are known and no list. */
const otherKinds: ReadonlySet<Value["kind"]> = new Set([
  "text",
  "flag",
  "number",
  "null",
  "undefined",
  "record",
  "regex",
  "function",
]);

/** Whether a value that is no list is none that says "nothing" either: `true`, `{}`, a function, a text. */
export function saysSomething(value: Value): boolean {
  return isTruthy(value) !== false;
}

const usualMethods = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];

const without: Readonly<Record<ListRole, string>> = {
  methods: "allows no methods in preflights: PUT, PATCH and DELETE fail",
  headers: "allows no headers in preflights",
  exposed: "exposes no headers",
};

const asTexts: Readonly<Record<ListRole, string>> = {
  methods: "the list of methods, so that preflights for PUT, PATCH and DELETE fail",
  headers: "the list of headers, so that preflights that ask for one fail",
  exposed: "the list of headers that pages may read, which none of them is",
};

/** The options of the wrong kind among those that are known. */
export function wrongTypes(source: Source, options: Value | undefined, taking: ListTaking): WrongType[] {
  if (options?.kind !== "record") return [];
  const lists = roles.flatMap((role) => wrongList(source, options, role, taking));
  return [...lists, ...notTrue(source, options, taking)];
}

const roles = ["methods", "headers", "exposed"] as const;

function wrongList(source: Source, options: Value, role: ListRole, { names, fate }: ListTaking): WrongType[] {
  const option = names.roles[role];
  const value = option === undefined ? undefined : originOption(source, options, option);
  const what = value && otherKinds.has(value.kind) ? fate(role, value) : undefined;
  if (option === undefined || !value || !what) return [];
  const instead = insteadOf(role, value);
  return [
    {
      option,
      span: spanOf(value.node),
      effect: effectOf(names.label, role, value, what),
      ...(instead && { instead }),
      concerns: "nothing else",
    },
  ];
}

function effectOf(label: string, role: ListRole, value: Value, fate: Fate): string {
  switch (fate) {
    case "sent":
      return `${label} sends \`${stringOf(value) ?? "the source of the function"}\` as ${asTexts[role]}.`;
    case "dropped":
      return `${label} takes nothing but a list here and ${without[role]}.`;
    case "asked":
      return `${label} takes nothing but a list here and allows whatever headers the preflight asks for.`;
    case "fails":
      return `${label} answers every ${role === "exposed" ? "request" : "preflight"} with an error, because this is no list.`;
  }
}

function insteadOf(role: ListRole, value: Value): readonly string[] | undefined {
  if (value.kind === "text") {
    const names = value.value.split(",").map((name) => name.trim());
    return names.filter((name) => name !== "");
  }
  return role === "methods" ? usualMethods : undefined;
}

/** Texts and numbers are left to the rule for values of credentials. */
function notTrue(source: Source, options: Value, { names, onlyTrue = false }: ListTaking): WrongType[] {
  const option = names.roles.credentials;
  const value = onlyTrue && option !== undefined ? originOption(source, options, option) : undefined;
  if (option === undefined || !value || !["record", "list", "function"].includes(value.kind)) return [];
  const effect = `${names.label} allows credentials for nothing but \`true\`, so that they stay off.`;
  return [{ option, span: spanOf(value.node), effect, concerns: "nothing else" }];
}
