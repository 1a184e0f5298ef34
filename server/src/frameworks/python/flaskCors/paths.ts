import { hits } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import type { Source } from "../../../syntax/source.ts";
import { isPattern } from "./options.ts";

const makers = /^(?:route|get|post|put|patch|delete|add_url_rule)$/;

/** The paths of the routes that a file shows, with a letter for each part that varies; undefined where some are not known. */
export function pathsShown(source: Source): readonly string[] | undefined {
  if (/\b(?:Blueprint|Api|Namespace|register_blueprint)\s*\(|\burl_prefix\b/.test(source.text)) return undefined;
  const paths: string[] = [];
  for (const hit of hits(source, /(?<=\.)(?:route|get|post|put|patch|delete|add_url_rule)(?=\()/g)) {
    const callee = hit.parent;
    const call = callee?.parent;
    const isRoute = call?.parent?.type === "decorator" || textOf(source, hit) === "add_url_rule";
    if (call?.type !== "call" || !isRoute || !makers.test(textOf(source, hit))) continue;
    const first = argumentsOf(source, call).positional[0];
    const path = first?.type === "string" ? decodePythonString(textOf(source, first)) : undefined;
    if (path === undefined) return undefined;
    paths.push(path.replaceAll(/<[^>]*>/g, "x"));
  }
  return paths;
}

/** Whether a resource is meant by `CORS(resources=…)` for a path: patterns match from the start, texts the whole path. */
export function isMeantFor(resource: string, path: string): boolean {
  if (resource === "" || resource === "*") return true;
  if (!isPattern(resource)) return resource === path;
  try {
    return new RegExp(`^(?:${resource})`).test(path);
  } catch {
    return true; // written for another language's patterns
  }
}
