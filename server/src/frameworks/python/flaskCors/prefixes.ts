import { argumentsOf } from "../../../syntax/python/calls.ts";
import type { Place } from "../../../syntax/python/reading/things.ts";
import { pythonValue } from "../../../syntax/python/values.ts";

/** `Blueprint(name, import_name, static_folder, static_url_path, template_folder, url_prefix)`. */
const prefixPosition = 5;

/**
 * What stands before all paths of a blueprint by itself: what it is registered with counts more than what it is made with.
 * Undefined where that is not known.
 */
export function ownPrefix(registered: Place | undefined, made: Place | undefined): string | undefined {
  const given = registered && argumentsOf(registered.source, registered.node).keywords.get("url_prefix")?.value;
  const making = made && argumentsOf(made.source, made.node);
  const written = given ?? making?.keywords.get("url_prefix")?.value ?? making?.positional[prefixPosition];
  const source = given ? registered?.source : made?.source;
  if (!written || !source) return "";
  const value = pythonValue(source, written);
  if (value.kind === "null") return given ? undefined : "";
  return value.kind === "text" ? value.value.replace(/\/$/, "") : undefined;
}

/** A prefix and what follows it, with one slash between them (`BlueprintSetupState.add_url_rule`). */
export function joined(prefix: string, path: string): string {
  return prefix === "" || path === "" ? `${prefix}${path}` : `${prefix}/${path.replace(/^\/+/, "")}`;
}
