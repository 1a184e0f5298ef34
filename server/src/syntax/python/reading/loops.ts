import type { Node } from "web-tree-sitter";
import { encloses } from "../../nodes.ts";
import { boundNames, iteratedItems, mayBeNoText } from "./comprehensions.ts";
import type { Reading } from "./reading.ts";

/** A place that writes a name, with what the loop around it has bound at that time. */
interface Turn {
  readonly name: Node;
  readonly reading: Reading;
}

/** More turns than anyone builds an allow-list in. */
const maxTurns = 50;
const repeating = new Set(["for_statement", "while_statement", "case_clause"]);
const handlers = new Set(["function_definition", "lambda", "module"]);

/** The places that write a name, in their order; those in a loop over something known once for each turn of it. */
export function unrolled(reading: Reading, names: readonly Node[], use: Node): readonly Turn[] {
  const turns: Turn[] = [];
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    if (!name) continue;
    const loop = onlyLoop(name);
    const together = loop ? names.filter((other) => encloses(loop, other)) : [];
    const rounds = loop && !encloses(loop, use) ? roundsOf(reading, loop) : undefined;
    if (!rounds || rounds.length * together.length > maxTurns) {
      turns.push({ name, reading });
      continue;
    }
    turns.push(...rounds.flatMap((round) => together.map((each): Turn => ({ name: each, reading: round }))));
    index += together.length - 1;
  }
  return turns;
}

/** The `for` around a place; none where it is not the only thing that repeats, or where it can be left early. */
function onlyLoop(name: Node): Node | undefined {
  let found: Node | undefined;
  for (let at = name.parent; at && !handlers.has(at.type); at = at.parent) {
    if (!repeating.has(at.type)) continue;
    if (found || at.type !== "for_statement") return undefined;
    found = at;
  }
  const leaves = found?.descendantsOfType(["break_statement", "continue_statement", "return_statement"]) ?? [];
  return leaves.length > 0 || found?.childForFieldName("alternative") ? undefined : found;
}

/** The reading in each turn of a loop. */
function roundsOf(reading: Reading, loop: Node): Reading[] | undefined {
  const target = loop.childForFieldName("left");
  const right = loop.childForFieldName("right");
  const value = right && reading.read(right);
  const items = value && !mayBeNoText(reading, value) ? iteratedItems(value) : undefined;
  if (!target || !items) return undefined;
  const scope = scopeOf(loop);
  const rounds = items.map((item) => boundNames(reading, scope, target, item));
  return rounds.some((bound) => !bound) ? undefined : rounds.flatMap((bound) => (bound ? reading.binding(bound) : []));
}

function scopeOf(loop: Node): Node {
  let at: Node = loop;
  while (at.parent && !handlers.has(at.type)) at = at.parent;
  return at;
}
