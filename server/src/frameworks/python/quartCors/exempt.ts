import { namesOf } from "../../../syntax/hits.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";

const route = /^@\s*[\w.]+\.(?:route|get|post|put|patch|delete)\s*\(/;

/** Whether every route that the file shows is taken out by `@cors_exempt`, so that what the app is given applies to none. */
export function exemptsAllRoutes(source: Source): boolean {
  if (namesOf(source, "cors_exempt", pythonNames.nameTypes).length === 0) return false;
  const definitions = source.root.descendantsOfType("decorated_definition").flatMap((node) => node ?? []);
  const decorators = definitions.map((node) => partsOf(node).map((part) => textOf(source, part)));
  const routes = decorators.filter((texts) => texts.some((text) => route.test(text)));
  return routes.length > 0 && routes.every((texts) => texts.some((text) => /^@\s*(?:\w+\.)?cors_exempt\b/.test(text)));
}
