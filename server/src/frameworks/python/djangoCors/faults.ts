import type { UnknownOption, WrongType } from "../../../policy/options.ts";
import type { Failure } from "../../../policy/wire.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { regexError } from "../shared/reading/regexError.ts";
import type { Environment } from "./environment.ts";
import { names, otherNames, type Setting, settings } from "./options.ts";

type Options = (name: Setting) => Value | undefined;

const ofOrigins: ReadonlySet<string> = new Set([...settings.allowAll, ...settings.origins, ...settings.regexes]);

/** Settings that sound like one of the library's, and that the file itself has no other use for. */
export function unknownOptions(source: Source, { places }: Environment): UnknownOption[] {
  return [...places].flatMap(([name, place]) => {
    const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
    if (meant === undefined || names.includes(name)) return [];
    if (namesOf(source, name, pythonNames.nameTypes).length > 1) return [];
    const effect = `django-cors-headers has no setting \`${name}\` and never reads it.`;
    return { name, span: spanOf(place), meant, effect, concerns: ofOrigins.has(meant) ? "origins" : "nothing else" };
  });
}

/** A text where a list is needed: it is gone through letter by letter. */
export function wrongTypes(option: Options): WrongType[] {
  return [
    ...wrongText(
      "origins",
      option,
      "Django goes through this text letter by letter: no origin is let in, but `null` is.",
    ),
    ...wrongText(
      "regexes",
      option,
      "Django takes each letter of this text for a pattern, and nearly every origin matches one.",
    ),
    ...wrongText("headers", option, "Django lists each letter of this text as a header of its own."),
    ...wrongText("methods", option, "Django lists each letter of this text as a method of its own."),
    ...wrongText("exposed", option, "Django lists each letter of this text as a header of its own."),
  ];
}

function wrongText(name: Setting, option: Options, effect: string): WrongType[] {
  const value = option(name);
  if (value?.kind !== "text" || value.value === "") return [];
  const isPattern = name === "regexes";
  const instead = isPattern ? [value.value] : value.value.split(",").map((text) => text.trim());
  return [
    {
      option: settings[name][0],
      span: spanOf(value.node),
      effect,
      instead: instead.filter((text) => text !== ""),
      concerns: name === "origins" || isPattern ? "origins" : "nothing else",
    },
  ];
}

/** Nothing is read before a request comes; then a pattern that is none, or a value that is no list, fails each time. */
export function failureOf(option: Options): Failure | undefined {
  const when = "every request";
  for (const name of ["origins", "regexes"] as const) {
    const value = option(name);
    if (value && ["null", "flag", "number"].includes(value.kind)) {
      return { when, why: `${settings[name][0]} has to be a list`, span: spanOf(value.node), cure: "origins" };
    }
  }
  const regexes = option("regexes");
  const first = regexes?.kind === "list" ? regexes.items[0] : undefined;
  const error = first?.kind === "text" ? regexError(first.value) : undefined;
  const origins = option("origins");
  const isAlone = !origins || (origins.kind === "list" && origins.items.length === 0);
  return first && error && isAlone
    ? { when, why: `Python cannot compile this pattern (${error})`, span: spanOf(first.node), cure: "origins" }
    : undefined;
}
