import type { Node } from "web-tree-sitter";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { AllowOrigin, Effect } from "../../../shared/headers/write.ts";
import { appended, effectOf, removed } from "../../express/headers/effects.ts";
import type { Frame } from "../../express/ways/way.ts";
import { setOfText } from "../options/answers.ts";
import { stringOf } from "../options/option.ts";
import type { Placement } from "./carrier.ts";
import { importedEffect } from "./imported.ts";

/** What a placement does to the answer; `isFirst` tells that nothing before it sets the same header there. */
export function effectAt(source: Source, header: Effect["header"], placement: Placement, isFirst: boolean): Effect {
  const { value, given, how, carrier } = placement;
  if (given) return importedEffect(header, given, value);
  if (how === "remove") return removed(header, value);
  if (how === "append" && (!isFirst || carrier.isCopy)) return appended(source, header, value);
  if (header === "allow-origin" && carrier.isResponse) {
    const text = headersText(source, value);
    if (text !== undefined) return constant(value, text);
  }
  return effectOf(source, header, value, framesOf(placement));
}

/** The functions from the one in which the header is written to the handler, and where each hands it over. */
function framesOf({ at, carrier, within = [] }: Placement): Frame[] {
  return [...within, { fn: carrier.handler, at }];
}

/** `Headers` turns everything into a text: `null`, `undefined`, and a list with commas. */
function headersText(source: Source, node: Node): string | undefined {
  const value = javascriptValue(source, node);
  if (value.kind === "null" || value.kind === "undefined") return value.kind;
  if (value.kind !== "list") return undefined;
  const texts = value.items.map(stringOf);
  return texts.every((text) => text !== undefined) ? texts.join(",") : undefined;
}

function constant(value: Node, text: string): AllowOrigin {
  return { header: "allow-origin", value: spanOf(value), text, set: setOfText(text), dependsOnOrigin: false };
}
