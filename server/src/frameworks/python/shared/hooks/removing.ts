import type { Node } from "web-tree-sitter";
import { absent } from "../../../../policy/known.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import { noOtherHeaders, type Policy } from "../../../../policy/policy.ts";
import { silent } from "../../../../policy/wire.ts";
import { encloses, spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { serverOf } from "../../headers/frameworks.ts";
import { keptAt } from "../../headers/kept.ts";
import { optionsStatus } from "../../headers/options.ts";
import { type Removal, removalsOf } from "../../headers/removals.ts";
import { handSet } from "./handSet.ts";

const origin = "access-control-allow-origin";
const mayGo = "some answers may have the header taken away again";
const credentials = "access-control-allow-credentials";

/** What a function takes away from every answer that goes through it: a layer for each place that does. */
export function takenAwayThrough(source: Source, definition: Node): Policy[] {
  return removalsOf(source)
    .filter(({ name, statement }) => (name === origin || name === credentials) && encloses(definition, statement))
    .map((removal) => removing(source, removal));
}

function removing(source: Source, { name, statement, holder, isDoubtful }: Removal): Policy {
  const span = spanOf(statement);
  const kept: OriginSet = isDoubtful ? { kind: "unknown", why: mayGo } : keptAt(source, statement);
  const taken = { origin: name === origin ? "*" : "nothing", others: true, vary: false } as const;
  return {
    framework: handSet,
    label: "This handler",
    span,
    scope: {
      route: holder,
      layer: 0,
      writes: "on the way out",
      joins: "replaces",
      removes: true,
      servesAssets: false,
    },
    origins: { set: kept, span, entries: [] },
    ...noOtherHeaders,
    credentials: name === credentials ? { kind: "known", value: true, span } : absent,
    wire: {
      simple: { allowed: silent, denied: taken },
      preflight: { kind: "passed on", status: optionsStatus(source, serverOf(source, undefined)) },
      keptOn: "handled answers",
    },
  };
}
