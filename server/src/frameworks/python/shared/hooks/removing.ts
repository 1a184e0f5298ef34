import type { Node } from "web-tree-sitter";
import { absent } from "../../../../policy/known.ts";
import type { Listing } from "../../../../policy/listing.ts";
import type { OriginSet } from "../../../../policy/originSet.ts";
import { noOtherHeaders, type Policy } from "../../../../policy/policy.ts";
import { type Carried, silent } from "../../../../policy/wire.ts";
import { encloses, spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { serverOf } from "../../headers/frameworks.ts";
import { keptAt } from "../../headers/kept.ts";
import { optionsStatus } from "../../headers/options.ts";
import { type Removal, removalsOf } from "../../headers/removals.ts";
import { varyLost } from "../../headers/varyLost.ts";
import { handSet } from "./handSet.ts";

const origin = "access-control-allow-origin";
const mayGo = "some answers may have the header taken away again";
const credentials = "access-control-allow-credentials";
const taken: ReadonlySet<string> = new Set([origin, credentials, "vary"]);

/** What a function takes away from every answer that goes through it: a layer for each place that does. */
export function takenAwayThrough(source: Source, definition: Node): Policy[] {
  return [...removalsOf(source), ...varyLost(source)]
    .filter(({ name, statement }) => taken.has(name) && encloses(definition, statement))
    .map((removal) => removing(source, removal));
}

const anything: Listing = { kind: "listed", names: [{ text: "*" }] };

function removing(source: Source, { name, statement, holder, isDoubtful, isWhole }: Removal): Policy {
  const span = spanOf(statement);
  const kept: OriginSet = isDoubtful ? { kind: "unknown", why: mayGo } : keptAt(source, statement);
  const isVary = name === "vary";
  const lost: Carried = {
    origin: name === origin ? "*" : "nothing",
    others: !isVary,
    vary: isVary || isWhole === true,
  };
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
    ...(isWhole && {
      methods: anything,
      headers: anything,
      exposed: anything,
      maxAge: { kind: "known", value: "0", span },
    }),
    credentials: name === credentials ? { kind: "known", value: true, span } : absent,
    wire: {
      simple: { allowed: silent, denied: lost },
      preflight: { kind: "passed on", status: optionsStatus(source, serverOf(source, undefined)) },
      keptOn: "handled answers",
    },
  };
}
