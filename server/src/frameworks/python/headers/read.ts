import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf } from "../../../syntax/nodes.ts";
import { isTruthy, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { credentialsOf, plainEffect } from "../../headers/effects.ts";
import { policiesOf } from "../../headers/policies.ts";
import { type Effect, type HeaderWrite, headerOf } from "../../headers/write.ts";
import { headerText } from "../../reading/settings.ts";
import { headersSubscript, writeOf } from "./target.ts";
import { allowOriginValue } from "./value.ts";
import { varyWrites } from "./vary.ts";

const names = /access-control-[\w-]+/gi;
const assignments = new Set(["assignment"]);

/** The policies of headers set by `response.headers["…"] = …`, in every function of the file. */
export function readHeaders(source: Source): Policy[] {
  const writes = hits(source, names).flatMap((node) => assignedHeader(source, node) ?? []);
  if (writes.length === 0) return [];
  const all = [...writes, ...varyWrites(source)].sort((a, b) => a.statement.start - b.statement.start);
  return policiesOf(all, { framework: "python-headers", label: "This handler", optionsStatus: 200 });
}

function assignedHeader(source: Source, hit: Node): HeaderWrite | undefined {
  const assignment = climb(hit, assignments);
  const left = assignment?.childForFieldName("left");
  const right = assignment?.childForFieldName("right");
  const target = left && headersSubscript(source, left);
  if (!assignment || !right || !target || hit.startIndex > target.key.endIndex) return undefined;
  const name = pythonValue(source, target.key);
  const header = name.kind === "text" ? headerOf(name.value) : undefined;
  const effect = header && effectOf(source, header, right);
  return effect && writeOf(source, assignment, target.response, effect);
}

function effectOf(source: Source, header: Effect["header"], node: Node): Effect | undefined {
  switch (header) {
    case "allow-origin":
      return { header, value: spanOf(node), ...allowOriginValue(source, node) };
    case "allow-credentials":
      return credentialsEffect(source, node);
    case "vary":
      return undefined; // read together with all other ways to set it
    default:
      return plainEffect(header, pythonValue(source, node), isTruthy);
  }
}

/** Fetch standard, CORS check: only the text `true` counts, in this case; a Python `True` goes out as `True` or raises. */
function credentialsEffect(source: Source, node: Node): Effect {
  const value = pythonValue(source, node);
  const text = value.kind === "flag" ? (value.value ? "True" : "False") : headerText(value);
  return { header: "allow-credentials", ...credentialsOf({ ...value, node }, text) };
}
