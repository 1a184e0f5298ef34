import type { Node } from "web-tree-sitter";
import type { Known } from "../../../policy/known.ts";
import type { Policy } from "../../../policy/policy.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf } from "../../../syntax/nodes.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { policiesOf } from "../../headers/policies.ts";
import { type Effect, type HeaderWrite, headerOf } from "../../headers/write.ts";
import { headersSubscript, writeOf } from "./target.ts";
import { allowOriginValue } from "./value.ts";
import { varyWrites } from "./vary.ts";

const names = /access-control-allow-(?:origin|credentials)/gi;
const assignments = new Set(["assignment"]);

/** The policies of headers set by `response.headers["…"] = …`, in every function of the file. */
export function readHeaders(source: Source): Policy[] {
  const writes = hits(source, names).flatMap((node) => assignedHeader(source, node) ?? []);
  if (writes.length === 0) return [];
  const all = [...writes, ...varyWrites(source)].sort((a, b) => a.statement.start - b.statement.start);
  return policiesOf(all, "python-headers", "This handler");
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

function effectOf(source: Source, header: Effect["header"], value: Node): Effect | undefined {
  if (header === "allow-origin") return { header, value: spanOf(value), ...allowOriginValue(source, value) };
  if (header === "allow-credentials") return { header, on: credentialsOf(source, value) };
  return undefined;
}

/** Fetch standard, CORS check: only the text `true` counts, in this case; a Python `True` goes out as `True` or raises. */
function credentialsOf(source: Source, node: Node): Known<boolean> {
  const value = pythonValue(source, node);
  const span = spanOf(node);
  if (value.kind === "unknown") return { kind: "unknown", why: value.why, span };
  const on = value.kind === "text" && value.value === "true";
  return { kind: "known", value: on, span, ...(value.definition && { definedAt: spanOf(value.definition) }) };
}
