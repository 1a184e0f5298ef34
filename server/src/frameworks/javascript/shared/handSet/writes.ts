import { climb, spanOf, textOf } from "../../../../syntax/nodes.ts";
import { onceFor, onceForName } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type Effect, type HeaderWrite, headerOf } from "../../../shared/headers/write.ts";
import { chosenWrites } from "../../express/headers/sides.ts";
import { branchesOf } from "../../express/ways/branches.ts";
import { comingTo } from "../../express/ways/preflight.ts";
import type { Carrier, Kind, Placement } from "./carrier.ts";
import { effectAt } from "./effects.ts";
import { importedPlacements } from "./imported.ts";
import { placementsOf } from "./placements.ts";

const pattern = /access-control-[\w-]+|\bvary\b/gi;
const statements = new Set(["expression_statement", "return_statement", "variable_declarator", "arrow_function"]);
/** What only preflights are told. */
const lists: ReadonlySet<Effect["header"]> = new Set(["allow-methods", "allow-headers", "max-age"]);

/** A header write with the placement that it was read from. */
export interface Written {
  readonly write: HeaderWrite;
  readonly placement: Placement;
}

/** The header writes on answers of one kind, in the order of the text. */
export const writesOf = onceForName((source: Source, kind: Kind): readonly Written[] => {
  const ofKind = headerPlacements(source).filter(({ carrier }) => carrier.kind === kind);
  const isFirst = firstOf(ofKind);
  const found = ofKind
    .flatMap((placement) => {
      const header = headerOf(placement.name);
      return header ? [{ placement, write: writeOf(source, header, placement, isFirst(placement)) }] : [];
    })
    .sort(inOrder);
  const origins = found.flatMap(({ write }) => (write.effect.header === "allow-origin" ? [write] : []));
  const written = found.map((one) => ({ ...one, write: toldAlong(one.write, origins) }));
  const all = written.map(({ write }) => write);
  return written.flatMap((one): Written[] => {
    const { placement, write } = one;
    const sides = chosenWrites(source, write, placement.value, all, (value) =>
      effectAt(source, "allow-origin", { ...placement, value }, isFirst(placement)),
    );
    return sides?.map((side) => ({ placement, write: side })) ?? [one];
  });
});

/** In the order of the statements, and inside of one in that of what is handed over. */
function inOrder(a: Written, b: Written): number {
  return a.write.statement.start - b.write.statement.start || startOf(a.placement) - startOf(b.placement);
}

function startOf({ order, value }: Placement): number {
  return order ?? value.startIndex;
}

/** Looked for once for all kinds. */
const headerPlacements = onceFor((source: Source): readonly Placement[] => [
  ...placementsOf(source, pattern, (name) => headerOf(name) !== undefined),
  ...importedPlacements(source),
]);

/** Tells an answer from all others. */
export function handlerKey({ handler, key }: Carrier): string {
  return `${handler.id} ${key}`;
}

/** Tells whether a placement is the first one that sets its header on its answer. */
function firstOf(all: readonly Placement[]): (placement: Placement) => boolean {
  const keyOf = ({ carrier, name }: Placement) => `${handlerKey(carrier)} ${name.toLowerCase()}`;
  const starts = new Map<string, number>();
  for (const placement of all) {
    const key = keyOf(placement);
    starts.set(key, Math.min(startOf(placement), starts.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return (placement) => startOf(placement) <= (starts.get(keyOf(placement)) ?? Number.POSITIVE_INFINITY);
}

function writeOf(source: Source, header: Effect["header"], placement: Placement, first: boolean): HeaderWrite {
  const { at, sentAt, carrier, within = [] } = placement;
  const { handler } = carrier;
  const inner = within.toReversed().flatMap((giver) => branchesOf(source, giver.at, giver.fn));
  const branches = [...branchesOf(source, at, handler), ...inner];
  const coming = comingTo(source, [...within, { fn: handler, at }]);
  const onlyPreflight = coming.onlyPreflight || isNamedOptions(source, handler);
  return {
    statement: spanOf(climb(sentAt ?? at, statements) ?? at),
    effect: effectAt(source, header, placement, first),
    branches,
    ...coming,
    onlyPreflight,
    handler: handlerKey(carrier),
  };
}

/** What preflights are told may stand in a branch of its own; where that names the origin as well, it is for that alone. */
function toldAlong(write: HeaderWrite, origins: readonly HeaderWrite[]): HeaderWrite {
  const { branches, effect, handler, onlyPreflight } = write;
  if (!onlyPreflight || branches.length === 0 || !lists.has(effect.header)) return write;
  const isBeside = origins.some(
    (other) =>
      other.onlyPreflight &&
      other.handler === handler &&
      other.branches.length === branches.length &&
      other.branches.every(({ id, leaves }, depth) => leaves && id === branches[depth]?.id),
  );
  return isBeside ? write : { ...write, branches: [] };
}

/** `export function OPTIONS() {…}` and `export const OPTIONS = () => …`, as routes of Next.js, SvelteKit and Remix do. */
function isNamedOptions(source: Source, handler: Placement["at"]): boolean {
  const name = handler.childForFieldName("name") ?? handler.parent?.childForFieldName("name");
  return name != null && textOf(source, name) === "OPTIONS";
}
