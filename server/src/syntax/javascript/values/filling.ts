import type { Node } from "web-tree-sitter";
import { encloses, partsOf, textOf } from "../../nodes.ts";
import { unknown, type Value } from "../../value.ts";
import { changed, perhaps } from "./mutations.ts";
import { deeper, type Read, type Reading } from "./reading.ts";
import { roundsOf } from "./rounds.ts";
import { isTruthy } from "./truth.ts";

/** A name that is filled, and the places that do so. */
interface Filled {
  readonly declaration: Node;
  readonly changes: readonly Node[];
}

/** How far a round has come. */
interface State {
  readonly value: Value;
  /** A `continue` ends the round. */
  readonly isOver?: true;
}

const jumps = ["break_statement", "continue_statement", "return_statement", "throw_statement", "yield_expression"];

/**
 * What a statement makes of a list, a record, a set or a text that loops in it fill round by round. Undefined where it does
 * something that is not followed.
 */
export function filledBy(reading: Reading, value: Value, part: Node, filled: Filled, read: Read): Value | undefined {
  const state = run(reading, { value }, part, filled, read);
  return state?.isOver ? undefined : state?.value;
}

function filledIn(reading: Reading, value: Value, loop: Node, filled: Filled, read: Read): Value | undefined {
  const rounds = roundsOf(reading, loop, read);
  if (!rounds || reading.steps <= 1) return undefined;
  if (!rounds.given) return unclear(reading, value, rounds.body, filled, loop);
  let at = value;
  for (const given of rounds.given) {
    const state = runAll({ ...deeper(reading), given }, { value: at }, rounds.body, filled, read);
    if (!state) return undefined;
    at = state.value;
  }
  return at;
}

/** A list to which only something may be added, nobody knows how often. */
function unclear({ source }: Reading, value: Value, body: readonly Node[], { changes }: Filled, loop: Node) {
  const own = changes.filter((change) => body.some((part) => encloses(part, change)));
  const isAdded = own.every((change) =>
    /^\s*\.\s*push\s*\(/.test(source.text.slice(change.endIndex, change.endIndex + 40)),
  );
  if (value.kind !== "list" || !isAdded) return undefined;
  return { ...value, items: [...value.items, unknown(loop, "other items are put in when the program runs")] };
}

function runAll(reading: Reading, start: State, body: readonly Node[], filled: Filled, read: Read): State | undefined {
  let state: State | undefined = start;
  for (const part of body) {
    if (!state || state.isOver) return state;
    state = run(reading, state, part, filled, read);
  }
  return state;
}

function run(outer: Reading, state: State, part: Node, filled: Filled, read: Read): State | undefined {
  if (part.type === "continue_statement") return partsOf(part).length > 0 ? undefined : { ...state, isOver: true };
  const isIdle = !filled.changes.some((change) => encloses(part, change));
  if (isIdle && part.descendantsOfType(jumps).length === 0) return state;
  const reading = soFar(outer, filled.declaration, state.value);
  switch (part.type) {
    case "statement_block":
    case "else_clause":
      return runAll(reading, state, partsOf(part), filled, read);
    case "if_statement": {
      const [condition, then, otherwise] = ["condition", "consequence", "alternative"].map((field) =>
        part.childForFieldName(field),
      );
      return condition && then ? runIf(reading, state, { condition, then, otherwise }, filled, read) : undefined;
    }
    case "for_in_statement":
    case "for_statement":
      return stateOf(filledIn(reading, state.value, part, filled, read));
    default: {
      const inner = filledIn(reading, state.value, part, filled, read);
      const expression = part.type === "expression_statement" ? partsOf(part)[0] : part;
      if (inner || !expression) return stateOf(inner);
      return runExpression(reading, state, expression, filled, read);
    }
  }
}

function stateOf(value: Value | undefined): State | undefined {
  return value && { value };
}

/** `list.push(item)`, and `item && list.push(item)` */
function runExpression(reading: Reading, state: State, expression: Node, filled: Filled, read: Read) {
  const [condition, then] = ["left", "right"].map((field) => expression.childForFieldName(field));
  if (expression.childForFieldName("operator")?.type === "&&" && condition && then) {
    return runIf(reading, state, { condition, then, otherwise: null }, filled, read);
  }
  return stateOf(changed(reading, state.value, expression, textOf(reading.source, filled.declaration), read));
}

/** What the name stands for so far is what it adds to: `list = [...list, item]`. */
export function soFar(reading: Reading, declaration: Node, value: Value): Reading {
  const { given } = reading;
  return { ...reading, given: { get: (id) => (id === declaration.id ? value : given.get(id)) } };
}

interface Choice {
  readonly condition: Node;
  readonly then: Node;
  readonly otherwise: Node | null | undefined;
}

function runIf(reading: Reading, state: State, choice: Choice, filled: Filled, read: Read): State | undefined {
  const { condition, then, otherwise } = choice;
  const truth = isTruthy(read(deeper(reading), condition));
  if (truth === true) return run(reading, state, then, filled, read);
  if (truth === false) return otherwise ? run(reading, state, otherwise, filled, read) : state;
  const next = otherwise ? undefined : run(reading, state, then, filled, read);
  return next && !next.isOver ? { value: perhaps(state.value, next.value, then) } : undefined;
}
