import type { Node } from "web-tree-sitter";
import type { UnknownOption, WrongType } from "../../../policy/options.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { namedOptions } from "../../../syntax/python/calls.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { optionMeant } from "../../shared/reading/spelling.ts";
import { writtenKeys } from "./config.ts";
import { configKey, type Options, options, otherNames } from "./options.ts";
import { isRefused, type Resource, wrongKey } from "./resources.ts";
import type { Site } from "./sites.ts";

/** The keywords that Flask-CORS does not know, which it only logs, and what stands behind the app or in the decorator. */
export function unknownOptions(source: Source, { kind, calls }: Site, resource: Resource | undefined): UnknownOption[] {
  const given = calls.flatMap((call) => namedOptions(source, call));
  const named = given.flatMap(({ name, node }) =>
    name === "app" && kind === "extension" ? [] : unknownOption(name, node),
  );
  const entries = resource?.settings?.kind === "record" ? resource.settings.entries : [];
  const inResource = entries.flatMap(({ key, keyNode }) => (key === undefined ? [] : unknownOption(key, keyNode)));
  const unnamed = kind === "decorator" ? positional(calls[0].positional) : [];
  return [...named, ...inResource, ...unnamed, ...writtenKeys(source).flatMap((key) => unknownKey(source, key))];
}

/** `app.config["CORS_HEADERS"]`, as it is copied from page to page: nothing reads it. */
function unknownKey(source: Source, key: Node): UnknownOption[] {
  const name = decodePythonString(textOf(source, key)) ?? "";
  if (!/^CORS_[A-Z_]+$/.test(name) || options.some((option) => configKey(option) === name)) return [];
  const effect = `Flask-CORS has no setting \`${name}\` and never reads it.`;
  return [{ name, span: spanOf(key), effect, concerns: "nothing else", isHarmless: true }];
}

function unknownOption(name: string, node: Node): UnknownOption[] {
  if (options.some((option) => option === name)) return [];
  const meant = optionMeant(name, options, otherNames);
  const what = `Flask-CORS has no option \`${name}\` and ignores it`;
  const effect = meant === "origins" ? `${what}, so that every origin is let in.` : `${what}.`;
  return [
    {
      name,
      span: spanOf(node),
      ...(meant && { meant }),
      effect,
      concerns: meant === "origins" ? "origins" : "nothing else",
    },
  ];
}

/** `cross_origin(*args, **kwargs)` never looks at `args`. */
function positional([first]: readonly Node[]): UnknownOption[] {
  if (!first || first.type === "identifier") return [];
  const effect = "`cross_origin` ignores what is given without a name, so that every origin is let in.";
  return [{ name: "", span: spanOf(first), meant: "origins", effect, concerns: "origins" }];
}

/** A text with commas where a list is needed, and `*` for a method. */
export function wrongTypes(option: Options): WrongType[] {
  return [...joinedHeaders(option("allow_headers")), ...anyMethod(option("methods"))];
}

function joinedHeaders(value: Value | undefined): WrongType[] {
  if (value?.kind !== "text" || !value.value.includes(",") || /[\\^$()[\]*?]/.test(value.value)) return [];
  const instead = value.value.split(",").map((name) => name.trim());
  return [
    {
      option: "allow_headers",
      span: spanOf(value.node),
      effect:
        "Flask-CORS takes this text for the name of one header, so that no header that a page asks for is allowed.",
      instead: instead.filter((name) => name !== ""),
      concerns: "nothing else",
    },
  ];
}

/** The asked method is searched in the text. */
function anyMethod(value: Value | undefined): WrongType[] {
  const only = value?.kind === "list" && value.items.length === 1 ? value.items[0] : value;
  if (!value || only?.kind !== "text" || only.value !== "*") return [];
  return [
    {
      option: "methods",
      span: spanOf(only.node),
      effect: "Flask-CORS takes `*` for the name of a method, so that it allows none in preflights.",
      instead: "the methods in use",
      concerns: "nothing else",
    },
  ];
}

/** What `CORS()` refuses when the app starts, and `cross_origin` at every request. */
export function failureOf({ kind, calls, app }: Site, option: Options, resource?: Resource): Failure | undefined {
  const [{ positional: given }] = calls;
  const when = kind === "extension" ? "startup" : "every request";
  const [, second] = given;
  if (kind === "extension" && app && second) {
    return {
      when,
      why: "CORS takes the app and named options only",
      span: spanOf(second),
      cure: { name: "resources" },
    };
  }
  const settings = resource?.settings;
  if (settings && settings.kind !== "record" && settings.kind !== "unknown") {
    return { when, why: "the options of a resource have to be a dictionary", span: spanOf(settings.node) };
  }
  const resources = kind === "extension" ? option("resources") : undefined;
  if (resources && isRefused(resources)) {
    const why = "resources has to be a path, a list of paths or a dictionary";
    return { when, why, span: spanOf(resources.node), cure: "remove" };
  }
  const key = wrongKey(resources);
  if (key) return { when, why: "the keys of resources have to be paths", span: spanOf(key) };
  const methods = option("methods");
  if (methods?.kind === "null") {
    return { when, why: "methods has to name methods", span: spanOf(methods.node), cure: "remove" };
  }
  const origins = option("origins");
  const isOpen = holdsAnyone(origins);
  const [credentials, wildcard] = [option("supports_credentials"), option("send_wildcard")];
  if (isOpen && credentials && wildcard && isTruthy(credentials) && isTruthy(wildcard)) {
    const why = "supports_credentials and send_wildcard cannot both be on while every origin is let in";
    return { when, why, span: spanOf(wildcard.node), cure: "origins or credentials" };
  }
  if (origins?.kind === "null") {
    return {
      when: "every request",
      why: "origins is None, which cannot be compared",
      span: spanOf(origins.node),
      cure: "origins",
    };
  }
  return undefined;
}

function holdsAnyone(origins: Value | undefined): boolean {
  if (!origins) return true;
  const items = origins.kind === "list" ? origins.items : [origins];
  return items.some((item) => item.kind === "text" && (item.value === "*" || item.value === ".*"));
}
