import type { HandSetHeader } from "../../../../policy/facts.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { climb, spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { corsNames, isLikeCorsName } from "../../../shared/headers/names.ts";
import { setting } from "../../../shared/reading/settings.ts";
import { stringOf } from "../options/option.ts";
import type { Kind } from "./carrier.ts";
import { placementsOf } from "./placements.ts";

const statements = new Set(["expression_statement", "return_statement", "variable_declarator", "arrow_function"]);

/** The headers with names like those of CORS that are set by hand on answers of one kind. */
export function handSetHeaders(source: Source, kind: Kind): HandSetHeader[] {
  const all = placementsOf(source, corsNames, isLikeCorsName);
  const seen = new Set<number>();
  return all.flatMap(({ name, nameNode, value, how, at, carrier }) => {
    if (carrier.kind !== kind || how === "remove" || seen.has(nameNode.id)) return [];
    seen.add(nameNode.id);
    const read = javascriptValue(source, value);
    const isText = read.kind === "text" || read.kind === "unknown";
    return [
      {
        framework: kind,
        statement: spanOf(climb(at, statements) ?? at),
        name,
        nameSpan: spanOf(nameNode),
        value: setting({ ...read, node: value }, stringOf),
        ...(!isText && { conversion: { outcome: "sent" as const } }),
      },
    ];
  });
}
