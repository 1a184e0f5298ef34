import type { HandSetHeader } from "../../../../policy/facts.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { climb, spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { corsNames, isLikeCorsName } from "../../../shared/headers/names.ts";
import { setting } from "../../../shared/reading/settings.ts";
import { sentText } from "./effects.ts";
import { headerNames } from "./names.ts";
import { type HeaderSetting, headerSettings } from "./settings.ts";

const statements = new Set(["expression_statement", "return_statement", "variable_declarator", "arrow_function"]);

/** The headers with names like those of CORS that handlers set on the response of node or Express. */
export function handSetHeaders(source: Source): HandSetHeader[] {
  const settings = headerSettings(source, headerNames(source, corsNames, isLikeCorsName));
  const byName = new Map(settings.map((one) => [one.nameNode.id, one]));
  return [...byName.values()].filter(({ how }) => how !== "remove").map((one) => headerOf(source, one));
}

/** A boolean or a number goes out as its text, in node and in Express. */
function headerOf(source: Source, { name, nameNode, value, call }: HeaderSetting): HandSetHeader {
  const read = javascriptValue(source, value);
  const isText = read.kind === "text" || read.kind === "unknown";
  return {
    framework: "express",
    statement: spanOf(climb(call.call, statements) ?? call.call),
    name,
    nameSpan: spanOf(nameNode),
    value: setting({ ...read, node: value }, sentText),
    ...(!isText && { conversion: { outcome: "sent" } }),
  };
}
