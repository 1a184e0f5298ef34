import type { Node } from "web-tree-sitter";
import { partsOf } from "../../../../syntax/nodes.ts";
import { handlerOf, leaves } from "../../../../syntax/python/blocks.ts";
import { mayStop } from "../../../../syntax/python/guards.ts";
import type { Source } from "../../../../syntax/source.ts";
import { callersOf } from "./callers.ts";
import { passingCase } from "./cases.ts";
import { outcomeOf } from "./conditions.ts";
import { pastCall } from "./helpers.ts";
import { all, any, everyone, notUnderstood, type Passing } from "./outcome.ts";
import type { Subject } from "./tests.ts";

const mostCallers = 30;
const conditional: ReadonlySet<string> = new Set(["if_statement", "elif_clause", "while_statement"]);

/** The origins for which a node of a function is reached: what the conditions around it and the statements before it let through, also in the functions that call this one. */
export function passingAt(source: Source, node: Node, isOrigin: Subject, maxDepth = 3): Passing {
  const handler = handlerOf(node);
  const callers = maxDepth > 0 ? callersOf(source, handler) : undefined;
  const steps: Passing[] = callers ? [passingCallers(source, callers, isOrigin, maxDepth)] : [];
  for (let at = node; at.id !== handler.id && at.parent; at = at.parent) {
    steps.push(...conditionsOver(source, at, isOrigin));
    if (at.parent.type !== "block" && at.parent.type !== "module") continue;
    const before = partsOf(at.parent).filter(({ endIndex }) => endIndex <= at.startIndex);
    steps.push(...before.flatMap((statement) => pastStatement(source, statement, isOrigin)));
  }
  return all(steps);
}

/** Who gets to a function through its callers; not followed where there are very many. */
function passingCallers(source: Source, callers: readonly Node[], isOrigin: Subject, depth: number): Passing {
  if (callers.length > mostCallers) return notUnderstood().holds;
  return any(callers.map((call) => passingAt(source, call, isOrigin, depth - 1)));
}

/** What decides whether a part of a statement is reached. */
function conditionsOver(source: Source, part: Node, isOrigin: Subject): Passing[] {
  const parent = part.parent;
  if (!parent) return [];
  const condition = parent.childForFieldName("condition");
  if (conditional.has(parent.type) && condition) {
    if (part.id === parent.childForFieldName("consequence")?.id || part.id === parent.childForFieldName("body")?.id) {
      return [outcomeOf(source, condition, isOrigin).holds];
    }
    const isAlternative = part.type === "elif_clause" || part.type === "else_clause";
    return isAlternative ? failed(source, [condition, ...earlierElifs(parent, part)], isOrigin) : [];
  }
  if (parent.type !== "case_clause") return [];
  const statement = parent.parent?.parent;
  return statement?.type === "match_statement" ? [passingCase(source, statement, parent, isOrigin)] : [];
}

function failed(source: Source, conditions: readonly Node[], isOrigin: Subject): Passing[] {
  return conditions.map((condition) => outcomeOf(source, condition, isOrigin).fails);
}

/** The conditions of the `elif`s before an alternative: it is reached only when they do not hold. */
function earlierElifs(statement: Node, alternative: Node): Node[] {
  return partsOf(statement)
    .filter((part) => part.type === "elif_clause" && part.endIndex <= alternative.startIndex)
    .flatMap((part) => part.childForFieldName("condition") ?? []);
}

/** Who gets past a statement: those for whom no branch of it leaves. What is not understood may keep anyone from what follows. */
function pastStatement(source: Source, statement: Node, isOrigin: Subject): Passing[] {
  if (statement.type === "assert_statement") {
    const [condition] = partsOf(statement);
    return condition ? [outcomeOf(source, condition, isOrigin).holds] : [];
  }
  const called = statement.type === "expression_statement" ? pastCall(source, statement, isOrigin) : undefined;
  if (called) return [called];
  if (!mayStop(source, statement, isOrigin)) return [];
  const follow = pastStatements[statement.type];
  return [follow?.(source, statement, isOrigin) ?? notUnderstood().holds];
}

const pastStatements: Readonly<Record<string, (source: Source, node: Node, isOrigin: Subject) => Passing | undefined>> =
  { if_statement: pastIf, try_statement: pastTry };

/** Who gets past what is tried, where every `except` leaves. What else may raise than tests that are written out is not followed. */
function pastTry(source: Source, statement: Node, isOrigin: Subject): Passing | undefined {
  const [body, ...clauses] = partsOf(statement);
  const blocks = clauses.map((clause) =>
    clause.type === "except_clause" ? partsOf(clause).find(({ type }) => type === "block") : undefined,
  );
  const tried = body ? partsOf(body) : [];
  const isFollowed =
    blocks.every((block) => block && leaves(source, block)) &&
    tried.every(({ type }) => /^(?:assert_statement|if_statement|pass_statement)$/.test(type));
  return isFollowed ? all(tried.flatMap((one) => pastStatement(source, one, isOrigin))) : undefined;
}

/** Undefined where a branch leaves from somewhere inside of it. */
function pastIf(source: Source, statement: Node, isOrigin: Subject): Passing | undefined {
  const clauses = [statement, ...partsOf(statement).filter(({ type }) => type === "elif_clause")];
  const ways: Passing[] = [];
  let reached: Passing = everyone;
  for (const clause of clauses) {
    const condition = clause.childForFieldName("condition");
    const block = clause.childForFieldName("consequence");
    if (!condition || !block) return undefined;
    const { holds, fails } = outcomeOf(source, condition, isOrigin);
    if (!leaves(source, block)) {
      if (partsOf(block).some((inner) => mayStop(source, inner, isOrigin))) return undefined;
      ways.push(all([reached, holds]));
    }
    reached = all([reached, fails]);
  }
  const otherwise = partsOf(statement).find(({ type }) => type === "else_clause");
  const last = otherwise?.childForFieldName("body");
  if (!last || !leaves(source, last)) ways.push(reached);
  return any(ways);
}
