import type { Node } from "web-tree-sitter";
import { nobody, type OriginSet } from "../../../policy/originSet.ts";
import { climb, partsOf, textOf } from "../../../syntax/nodes.ts";
import { branchBlocks, handlerOf } from "../../../syntax/python/blocks.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { outcomeOf } from "../shared/origin/conditions.ts";
import { asksForHeader } from "../shared/origin/presence.ts";
import { originSubject } from "../shared/origin/request.ts";
import { startsAnswer } from "./messages.ts";
import { holdsFor } from "./namesTested.ts";

const notKnown: OriginSet = { kind: "unknown", why: "some answers have the header taken away again" };

/**
 * The origins whose answers a place that takes a header away does not reach: nobody where it always runs. `loop` is one that is
 * known to run.
 */
export function keptAt(source: Source, statement: Node, loop?: Node): OriginSet {
  if (mayLeaveBefore(statement)) return notKnown;
  const blocks = branchBlocks(statement).filter((one) => one.parent?.id !== loop?.id || !loop);
  const [block, ...others] = blocks.filter((one) => !isSure(source, one));
  if (!block) return nobody;
  const kept = others.length === 0 ? keptBy(source, block) : undefined;
  return kept === undefined || kept.kind === "everyone" ? notKnown : kept;
}

/** `name in response.headers`, in a loop over names. */
const namedInHeaders = /^\w+\s+in\s+[\w.]*headers(?:\.keys\(\))?$/;

/** A branch that is taken where there is something to take away, and a loop over names that are known. */
function isSure(source: Source, block: Node): boolean {
  const around = block.parent;
  if (around?.type === "for_statement") {
    const list = around.childForFieldName("right");
    if (list && /headers/.test(textOf(source, list))) return true;
    const value = list && pythonValue(source, list);
    return value?.kind === "list" && value.items.length > 0;
  }
  const condition = around?.type === "if_statement" ? around.childForFieldName("condition") : undefined;
  const isTaken = around?.childForFieldName("consequence")?.id === block.id;
  const text = condition ? textOf(source, condition) : "";
  if (!isTaken || !condition || !around) return false;
  if (new RegExp(`^${startsAnswer("\\w+").source}$`).test(text)) return true;
  if (asksForHeader(text) || namedInHeaders.test(text)) return !isNegated(source, condition);
  return testsLoop(source, around, condition);
}

/** `if name.startswith("…")` in a loop over the headers: the places in it are those of the headers that it holds for. */
function testsLoop(source: Source, around: Node, condition: Node): boolean {
  const loop = climb(around, new Set(["for_statement"]));
  const [left, right] = [loop?.childForFieldName("left"), loop?.childForFieldName("right")];
  if (!left || !right || !/headers/.test(textOf(source, right))) return false;
  const name = partsOf(left)[0] ?? left;
  return holdsFor(source, condition, textOf(source, name), "access-control-allow-origin") !== undefined;
}

function isNegated(source: Source, condition: Node): boolean {
  return /\bnot\s+in\b|^not\b|\bis\s+None$/.test(textOf(source, condition));
}

function keptBy(source: Source, block: Node): OriginSet | undefined {
  const around = block.parent;
  const statement = around?.type === "else_clause" ? around.parent : around;
  const condition = statement?.type === "if_statement" ? statement.childForFieldName("condition") : undefined;
  if (!statement || !condition || partsOf(statement).some(({ type }) => type === "elif_clause")) return undefined;
  if (!testsOriginAlone(source, condition)) return undefined;
  const { holds, fails } = outcomeOf(source, condition, originSubject(source));
  return around?.type === "else_clause" ? holds.set : fails.set;
}

/** No `and` and no `or` but `origin and …`: pages always send their origin. */
function testsOriginAlone(source: Source, condition: Node): boolean {
  if (condition.type === "parenthesized_expression" || condition.type === "not_operator") {
    return partsOf(condition).every((part) => testsOriginAlone(source, part));
  }
  if (condition.type !== "boolean_operator") return true;
  const [left, right] = partsOf(condition);
  const isAnd = condition.childForFieldName("operator")?.type === "and";
  return isAnd && left && right ? originSubject(source)(left) && testsOriginAlone(source, right) : false;
}

function mayLeaveBefore(statement: Node): boolean {
  const handler = handlerOf(statement);
  return handler
    .descendantsOfType(["return_statement", "raise_statement"])
    .some((found) => found && found.endIndex <= statement.startIndex && handlerOf(found).id === handler.id);
}
