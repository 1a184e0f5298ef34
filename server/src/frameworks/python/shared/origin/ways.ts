import type { Node } from "web-tree-sitter";
import { partsOf } from "../../../../syntax/nodes.ts";
import { isAborting } from "../../../../syntax/python/blocks.ts";
import type { Source } from "../../../../syntax/source.ts";
import { outcomeOf } from "./conditions.ts";
import { all, any, everyone, type Outcome, type Passing } from "./outcome.ts";
import type { Subject } from "./tests.ts";

/** Whom statements of a function answer with something true, whom with something false, and who gets past them. */
export interface Ways {
  readonly holds: readonly Passing[];
  readonly fails: readonly Passing[];
  /** Absent where nobody does. */
  readonly goesOn?: Passing;
  /** The same without the tests before that nobody can answer, where those who pass them are answered with something true. */
  readonly goesOnAnyway?: Passing;
}

/** What is looked at, and how many more functions are followed. */
interface Look {
  readonly isOrigin: Subject;
  readonly steps: number;
}

const passing: Ways = { holds: [], fails: [], goesOn: everyone };

/** The ways out of statements that run one after the other; undefined where they do something that is not followed. */
export function waysThrough(source: Source, statements: readonly Node[], look: Look): Ways | undefined {
  let inOrder: Ways = passing;
  for (const statement of statements) {
    const { goesOn, goesOnAnyway = goesOn } = inOrder;
    if (!goesOn || !goesOnAnyway) return inOrder;
    const ways = waysOut(source, statement, look);
    if (!ways) return undefined;
    const behind = reachedBy(goesOn, goesOnAnyway, ways);
    inOrder = { ...behind, holds: [...inOrder.holds, ...behind.holds], fails: [...inOrder.fails, ...behind.fails] };
  }
  return inOrder;
}

/** Whoever is let in behind a test that nobody can answer is let in whatever the answer is, where that lets in as well. */
function reachedBy(reached: Passing, anyway: Passing, { holds, fails, goesOn, goesOnAnyway = goesOn }: Ways): Ways {
  return {
    holds: holds.map((way) => all([anyway, way])),
    fails: fails.map((way) => all([reached, way])),
    ...(goesOn && { goesOn: all([reached, goesOn]) }),
    ...(goesOnAnyway && { goesOnAnyway: all([anyway, goesOnAnyway]) }),
  };
}

function waysOut(source: Source, statement: Node, look: Look): Ways | undefined {
  switch (statement.type) {
    case "return_statement": {
      const value = partsOf(statement)[0];
      const outcome = value ? outcomeOf(source, value, look.isOrigin, look.steps) : undefined;
      return { holds: outcome ? [outcome.holds] : [], fails: [outcome ? outcome.fails : everyone] };
    }
    case "if_statement":
      return afterIf(source, statement, look);
    case "for_statement":
      return afterLoop(source, statement, look);
    case "try_statement":
      return afterTry(source, statement, look);
    case "expression_statement":
      if (isAborting(source, statement)) return { holds: [], fails: [] };
      return isHarmless(statement) ? passing : undefined;
    case "raise_statement":
      return { holds: [], fails: [] };
    case "assert_statement": {
      const condition = partsOf(statement)[0];
      const held = condition ? outcomeOf(source, condition, look.isOrigin, look.steps).holds : everyone;
      return { holds: [], fails: [], goesOn: held };
    }
    default:
      return /^(?:comment|import_statement|import_from_statement|pass_statement)$/.test(statement.type)
        ? passing
        : undefined;
  }
}

/** A docstring, or a value that is worked out beforehand. */
function isHarmless(statement: Node): boolean {
  const [only] = partsOf(statement);
  return only?.type === "string" || only?.type === "assignment" || only?.type === "call";
}

/** `if …: … elif …: … else: …`. */
function afterIf(source: Source, statement: Node, look: Look): Ways | undefined {
  const clauses = [statement, ...partsOf(statement).filter(({ type }) => /^(?:elif|else)_clause$/.test(type))];
  const ways: Ways[] = [];
  let reached: Passing | undefined = everyone;
  let anyway = everyone;
  for (const clause of clauses) {
    const block = clause.childForFieldName("consequence") ?? clause.childForFieldName("body");
    const inner = block ? waysThrough(source, partsOf(block), look) : undefined;
    const condition = clause.childForFieldName("condition");
    if (!inner) return undefined;
    if (!condition) {
      ways.push(reachedBy(reached, anyway, inner));
      reached = undefined;
      break;
    }
    const outcome = outcomeOf(source, condition, look.isOrigin, look.steps);
    ways.push(reachedBy(all([reached, outcome.holds]), all([anyway, outcome.holds]), inner));
    reached = all([reached, outcome.fails]);
    if (!isIdle(outcome, inner)) anyway = all([anyway, outcome.fails]);
  }
  const goOn = [...ways.flatMap(({ goesOn }) => goesOn ?? []), ...(reached ? [reached] : [])];
  const goOnAnyway = [...ways.flatMap(({ goesOnAnyway }) => goesOnAnyway ?? []), ...(reached ? [anyway] : [])];
  return {
    holds: ways.flatMap(({ holds }) => holds),
    fails: ways.flatMap(({ fails }) => fails),
    ...(goOn.length > 0 && { goesOn: any(goOn), goesOnAnyway: any(goOnAnyway) }),
  };
}

/** Whether a test that nobody can answer answers all who pass it with something true. */
function isIdle({ fails }: Outcome, inner: Ways): boolean {
  const letsIn = !inner.goesOn && inner.holds.some(({ set }) => set.kind === "everyone");
  return fails.set.kind === "unknown" && letsIn && inner.fails.every(({ set }) => set.kind === "nobody");
}

/** `for allowed in ALLOWED: if …: return True`: the test names all items itself, and whoever it fails for goes on. */
function afterLoop(source: Source, loop: Node, look: Look): Ways | undefined {
  const body = loop.childForFieldName("body");
  const [only, ...others] = body ? partsOf(body) : [];
  if (only?.type !== "if_statement" || others.length > 0) return undefined;
  const ways = afterIf(source, only, look);
  return ways?.holds.length === 1 && ways.fails.every(({ set }) => set.kind === "nobody") ? ways : undefined;
}

/** What is tried, where whoever makes it fail is kept out. */
function afterTry(source: Source, statement: Node, look: Look): Ways | undefined {
  const body = statement.childForFieldName("body");
  const others = partsOf(statement).filter(({ id }) => id !== body?.id);
  const keepsOut = others.map((clause) => {
    const block = clause.type === "except_clause" ? partsOf(clause).find(({ type }) => type === "block") : undefined;
    const ways = block && waysThrough(source, partsOf(block), look);
    return ways && !ways.goesOn && ways.holds.every(({ set }) => set.kind === "nobody");
  });
  return body && keepsOut.every((one) => one === true) ? waysThrough(source, partsOf(body), look) : undefined;
}
