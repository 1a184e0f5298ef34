import type { Node } from "web-tree-sitter";
import { outermost } from "../../../../syntax/javascript/calls.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Carrier, Kind } from "./carrier.ts";
import { mountOfHandler } from "./mounts.ts";

/** The libraries whose handlers may give back a `Response`, by how a file names them. */
const owners: readonly { readonly kind: Kind; readonly named: RegExp }[] = [
  { kind: "hono", named: /["'`]hono["'`/]/ },
  { kind: "elysia", named: /["'`]elysia["'`]/ },
  { kind: "h3", named: /["'`](?:nitro\/)?h3["'`]/ },
  { kind: "itty", named: /["'`]itty-router["'`/]/ },
];
const wrapper = /^(?:define)?(?:[eE]vent)?[hH]andler$/;

/** The answer that is a `Response` of the fetch standard: of the library whose handler gives it back, where there is one. */
export function webCarrier(source: Source, handler: Node, key: string, isCopy = false): Carrier {
  const kind = ownerOf(source, handler) ?? "web";
  return { kind, handler, key, isGiven: true, isResponse: true, isCopy };
}

function ownerOf(source: Source, handler: Node): Kind | undefined {
  const owner = owners.find(({ named }) => source.mentions(named));
  return owner && isMounted(source, handler) ? owner.kind : undefined;
}

function isMounted(source: Source, handler: Node): boolean {
  if (mountOfHandler(source, handler)) return true;
  const call = outermost(handler).parent?.type === "arguments" ? outermost(handler).parent?.parent : undefined;
  const callee = call?.childForFieldName("function");
  return (
    call != null && callee != null && wrapper.test(textOf(source, callee)) && mountOfHandler(source, call) !== undefined
  );
}
