import type { Node } from "web-tree-sitter";
import type { Value } from "../../value.ts";
import { helperRead, saysNothing } from "../environment.ts";
import { deeper, type Read, type Reading } from "./reading.ts";

/**
 * What a helper that reads the environment gives, where it is told what stands in for a variable that is not set:
 * `env("ORIGINS", "…")` of Strapi, `configService.get("ORIGINS", "…")` of Nest. Undefined for all other calls.
 */
export function configuredValue(reading: Reading, node: Node, read: Read): Value | undefined {
  const byDefault = helperRead(reading.source, node)?.byDefault;
  const value = byDefault && read(deeper(reading), byDefault);
  // `get("PORT", { infer: true })` has no default but options.
  return !value || value.kind === "record" || saysNothing(value) ? undefined : value;
}
