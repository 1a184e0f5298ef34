import type { Node } from "web-tree-sitter";
import { textOf } from "../../nodes.ts";
import { entryOf, literalOf, type Value } from "../../value.ts";
import { argumentsOf } from "../calls.ts";
import { helperRead, saysNothing } from "../environment.ts";
import { importedAs } from "../imports.ts";
import { type MethodCall, methodCall } from "../members.ts";
import { valueOfData } from "../modules/json.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

/**
 * What a helper that reads the environment gives, where it is told what stands in for a variable that is not set:
 * `env("ORIGINS", "…")` of Strapi, `configService.get("ORIGINS", "…")` of Nest; and what settings hold that are asked by a path,
 * `config.get("cors.origin")` of config and convict. Undefined for all other calls.
 */
export function configuredValue(reading: Reading, node: Node, read: Read): Value | undefined {
  const byDefault = helperRead(reading.source, node)?.byDefault;
  if (!byDefault) return settingAt(reading, node, read);
  const value = read(deeper(reading), byDefault);
  // `get("PORT", { infer: true })` has no default but options.
  return value.kind === "record" || saysNothing(value) ? undefined : value;
}

function settingAt(reading: Reading, node: Node, read: Read): Value | undefined {
  const call = methodCall(reading.source, node);
  const [path, ...others] = call?.method === "get" ? call.given : [];
  if (!call || path?.type !== "string" || others.length > 0 || call.object.type !== "identifier") return undefined;
  const asked = read(deeper(reading), path);
  const keys = asked.kind === "text" ? asked.value.split(".") : [];
  if (keys.length === 0) return undefined;
  return fromFiles(reading, call, keys) ?? fromSchema(reading, call, keys, read);
}

/** Files of config whose settings are not JSON, or that only some machines have. */
const notRead = /^(?:(?:default|production)[\w-]*\.(?!json$)|local[\w-]*\.|default-|production-)/;

/** The settings of node-config: those of `production.json` count on a server that is deployed, then those of `default.json`. */
function fromFiles({ source }: Reading, { object, call }: MethodCall, keys: readonly string[]): Value | undefined {
  const imported = importedAs(source, object);
  if (imported?.module !== "config" || (imported.name !== "default" && imported.name !== "*")) return undefined;
  const { folders, list, data } = source.project;
  const folder = folders.map((each) => `${each}/config`).find((each) => data(`${each}/default.json`) !== undefined);
  if (folder === undefined || list(folder)?.some((name) => notRead.test(name))) return undefined;
  const settings = ["production", "default"].map((name) => at(valueOfData(data(`${folder}/${name}.json`), call), keys));
  const [deployed, byDefault] = settings;
  // What both hold is merged.
  if (deployed?.kind === "record") return undefined;
  return deployed ?? byDefault;
}

function at(settings: Value, keys: readonly string[]): Value | undefined {
  return keys.reduce<Value | undefined>((value, key) => value && entryOf(value, key), settings);
}

/** The default of a schema of convict, which loads no other settings. */
function fromSchema(reading: Reading, { object }: MethodCall, keys: readonly string[], read: Read): Value | undefined {
  const { source } = reading;
  const value = read(deeper(reading), object);
  const made = literalOf(value);
  const callee = made.type === "call_expression" && !value.elsewhere ? made.childForFieldName("function") : null;
  if (!callee || importedAs(source, callee)?.module !== "convict") return undefined;
  if (
    new RegExp(`\\b${textOf(source, object).replaceAll("$", "\\$")}\\s*\\.\\s*(?:load|loadFile|set)\\s*\\(`).test(
      source.text,
    )
  ) {
    return undefined;
  }
  const [schema] = argumentsOf(made).given;
  const field = schema && at(read(deeper(reading), schema), keys);
  const byDefault = field && entryOf(field, "default");
  return byDefault && !saysNothing(byDefault) ? byDefault : undefined;
}
