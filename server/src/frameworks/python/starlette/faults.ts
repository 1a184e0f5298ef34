import type { Node } from "web-tree-sitter";
import type { UnknownOption, WrongType } from "../../../policy/options.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { type Arguments, namedOptions } from "../../../syntax/python/calls.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { optionMeant } from "../../shared/reading/spelling.ts";
import { regexError } from "../shared/reading/regexError.ts";
import { otherNames, type Parameter, parametersOf } from "./options.ts";
import type { Behaviour } from "./version.ts";

/** The value of an option; undefined where the default counts. */
export type Options = (name: Parameter) => Value | undefined;

/** What the calls that hand on the class take themselves. */
const ofCalls: ReadonlySet<string> = new Set(["app", "cls", "middleware_class"]);
const ofOrigins: ReadonlySet<Parameter | undefined> = new Set(["allow_origins", "allow_origin_regex"]);

/** The keywords that `CORSMiddleware.__init__` does not have: Python refuses them. */
export function unknownOptions(
  source: Source,
  call: Arguments,
  behaviour: Behaviour,
  taken: ReadonlySet<string>,
): UnknownOption[] {
  const known = parametersOf(behaviour);
  return namedOptions(source, call).flatMap(({ name, node }) => {
    if (taken.has(name) || ofCalls.has(name) || known.some((parameter) => parameter === name)) return [];
    const meant = optionMeant(name, known, otherNames);
    const isNewer = name === "allow_private_network";
    return {
      name,
      span: spanOf(node),
      ...(meant && { meant }),
      effect: isNewer
        ? "Starlette has `allow_private_network` since 0.51; with the version of this project the app does not start."
        : `CORSMiddleware has no option \`${name}\`, and the app does not start with it.`,
      concerns: "everything" as const,
    };
  });
}

/** A text where a list is needed: origins are searched in it, names are cut into its letters. */
export function wrongTypes(option: Options): WrongType[] {
  const names = (["allow_methods", "allow_headers", "expose_headers"] as const).flatMap((name) => {
    const value = option(name);
    if (value?.kind !== "text" || value.value === "" || value.value.includes("*")) return [];
    const letters = [...value.value].slice(0, 3).map((letter) => `\`${letter}\``);
    return wrongText(
      name,
      value,
      `Starlette cuts this text into its letters: it allows ${letters.join(", ")} and so on.`,
    );
  });
  const origins = option("allow_origins");
  return origins?.kind === "text" ? [...wrongOrigins(origins), ...names] : names;
}

function wrongOrigins(value: Value & { readonly kind: "text" }): WrongType[] {
  const text = value.value;
  if (text === "*" || text === "") return [];
  const effect = text.includes("*")
    ? "Starlette looks for `*` in this text, finds it and lets every origin in."
    : `Starlette looks for the origin in this text, so that a part of it is let in too: \`${text.trim().slice(0, -1)}\`.`;
  const { instead, ...wrong } = wrongText("allow_origins", value, effect);
  return [text.includes("*") ? wrong : { ...wrong, ...(instead && { instead }) }];
}

function wrongText(option: Parameter, value: Value & { readonly kind: "text" }, effect: string): WrongType {
  const instead = value.value.split(",").map((name) => name.trim());
  return {
    option,
    span: spanOf(value.node),
    effect,
    instead: instead.filter((name) => name !== ""),
    concerns: ofOrigins.has(option) ? "origins" : "nothing else",
  };
}

/** An item that is no text: names are joined and sorted. `"*"` in the methods stands for others, which are. */
function itemWithoutName(name: Parameter, value: Value | undefined): Value | undefined {
  const items = value?.kind === "list" ? value.items : [];
  const isReplaced = name === "allow_methods" && items.some((item) => item.kind === "text" && item.value === "*");
  return isReplaced ? undefined : items.find(({ kind }) => kind === "null" || kind === "number" || kind === "flag");
}

/** With what Python refuses to make the middleware: the app fails when it starts. */
export function failureOf(
  unknown: readonly UnknownOption[],
  option: Options,
  unnamed: Node | undefined,
): Failure | undefined {
  if (unnamed) return { when: "startup", why: "this version hands on named options only", span: spanOf(unnamed) };
  const refused = unknown[0];
  if (refused) {
    return { when: "startup", why: `CORSMiddleware has no option \`${refused.name}\``, span: refused.span };
  }
  for (const name of ["allow_origins", "allow_methods", "allow_headers"] as const) {
    const value = option(name);
    if (value && ["null", "flag", "number"].includes(value.kind)) {
      return {
        when: "startup",
        why: `${name} has to be a list`,
        span: spanOf(value.node),
        cure: name === "allow_origins" ? "origins" : "remove",
      };
    }
  }
  const noName = (["allow_methods", "allow_headers", "expose_headers"] as const).flatMap((name) => {
    const item = itemWithoutName(name, option(name));
    return item ? [{ name, item }] : [];
  })[0];
  if (noName) {
    return {
      when: "startup",
      why: `${noName.name} has to be a list of texts`,
      span: spanOf(noName.item.node),
      cure: "remove",
    };
  }
  const regex = option("allow_origin_regex");
  const error = regex?.kind === "text" ? regexError(regex.value) : undefined;
  return regex && error
    ? {
        when: "startup",
        why: `Python cannot compile this pattern (${error})`,
        span: spanOf(regex.node),
        cure: "origins",
      }
    : undefined;
}
