import type { WrongType } from "../../../policy/options.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";
import { type ListTaking, saysSomething } from "../shared/options/wrongTypes.ts";

/** The two lines of h3, of which 1 is that of Nitro 2 and Nuxt 3 and 4. */
export type Line = 1 | 2;

/** The modules that hand out h3's functions; Nitro and Nuxt do so without an import. */
export const modules: readonly string[] = ["h3", "h3-nightly", "nitro/h3", "#imports"];

/** What takes `(event, options)`: the first answers preflights as well, the second none, the third is there for them only. */
export const functions: readonly string[] = ["handleCors", "appendCorsHeaders", "appendCorsPreflightHeaders"];

export const exports: Exports = Object.fromEntries(modules.map((module) => [module, functions]));

/** What only one of the lines has, by its name in the text. */
const ofLine2 = /\bH3[^\S\n]*\(|\bdefineHandler\b|["'`]nitro\/h3["'`]/;

/** The line that a file is written for: by the version in use, where it is known, else by what else the text uses. */
export function lineOf(source: Source): Line {
  const version = source.project.versionOf("h3");
  if (version !== undefined) return /^\D*[01]\./.test(version) ? 1 : 2;
  return source.mentions(ofLine2) ? 2 : 1;
}

/** The options of both functions by their names. */
export function namesOf(label: string, line: Line): OptionNames {
  return {
    label,
    roles: {
      origin: "origin",
      methods: "methods",
      headers: "allowHeaders",
      exposed: "exposeHeaders",
      credentials: "credentials",
      maxAge: "maxAge",
    },
    others: ["preflight"],
    without: {
      origin: usual.everyone,
      methods: line === 1 ? "lists no methods, so that preflights for PUT, PATCH and DELETE fail" : "lists `*`",
      headers: usual.asked,
      credentials: usual.noCredentials,
    },
  };
}

/** What becomes of an option for a list that is neither a list nor `*`. */
export function takingOf(label: string, line: Line): ListTaking {
  return {
    names: namesOf(label, line),
    fate: (role, value) => {
      if (!saysSomething(value) || (value.kind === "text" && value.value === "*")) return undefined;
      if (role === "methods") return value.kind === "text" ? "fails" : "dropped";
      if (role === "headers") return "fails";
      return value.kind === "text" ? undefined : "fails";
    },
  };
}

/** h3 2 compares what is neither a text, a list nor a function with the origin, and it equals none. */
export function wrongOrigin(label: string, line: Line, origin: Value | undefined): WrongType[] {
  const isWrong = origin && ["flag", "number", "record", "regex"].includes(origin.kind) && saysSomething(origin);
  if (line === 1 || !origin || !isWrong) return [];
  const effect = `${label} takes a text, a list or a function here, and lets no origin in for this.`;
  return [{ option: "origin", span: spanOf(origin.node), effect, concerns: "origins" }];
}
