import { climb, spanOf, textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type Effect, type HeaderWrite, headerOf } from "../../../shared/headers/write.ts";
import { branchesOf } from "../../express/ways/branches.ts";
import { isPreflightOnly } from "../../express/ways/preflight.ts";
import type { Carrier, Kind, Placement } from "./carrier.ts";
import { effectAt } from "./effects.ts";
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
export function writesOf(source: Source, kind: Kind): Written[] {
  const ofKind = headerPlacements(source).filter(({ carrier }) => carrier.kind === kind);
  return ofKind
    .flatMap((placement) => {
      const header = headerOf(placement.name);
      return header ? [{ placement, write: writeOf(source, header, placement, isFirst(placement, ofKind)) }] : [];
    })
    .sort((a, b) => a.write.statement.start - b.write.statement.start);
}

/** Looked for once for all kinds. */
const headerPlacements = onceFor((source: Source) =>
  placementsOf(source, pattern, (name) => headerOf(name) !== undefined),
);

/** Tells an answer from all others. */
export function handlerKey({ handler, key }: Carrier): string {
  return `${handler.id} ${key}`;
}

function isFirst(placement: Placement, all: readonly Placement[]): boolean {
  const key = handlerKey(placement.carrier);
  const name = placement.name.toLowerCase();
  return !all.some(
    (other) =>
      handlerKey(other.carrier) === key &&
      other.name.toLowerCase() === name &&
      other.value.startIndex < placement.value.startIndex,
  );
}

function writeOf(source: Source, header: Effect["header"], placement: Placement, first: boolean): HeaderWrite {
  const { at, sentAt, carrier } = placement;
  const { handler } = carrier;
  const onlyPreflight = isPreflightOnly(source, at, handler) || isNamedOptions(source, handler);
  return {
    statement: spanOf(climb(sentAt ?? at, statements) ?? at),
    effect: effectAt(source, header, placement, first),
    branches: onlyPreflight && lists.has(header) ? [] : branchesOf(source, at, handler),
    onlyPreflight,
    handler: handlerKey(carrier),
  };
}

/** `export function OPTIONS() {…}` and `export const OPTIONS = () => …`, as routes of Next.js, SvelteKit and Remix do. */
function isNamedOptions(source: Source, handler: Placement["at"]): boolean {
  const name = handler.childForFieldName("name") ?? handler.parent?.childForFieldName("name");
  return name != null && textOf(source, name) === "OPTIONS";
}
