import { varies } from "../../../../policy/behaviour.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Edit, NewText, RewriteRequest } from "../../../adapter.ts";
import { indentStep } from "../../../shared/writing/lines.ts";
import { listText } from "../../../shared/writing/lists.ts";
import { quoteFor } from "../../../shared/writing/quotes.ts";
import { endOf, separator, standsOnLine } from "../../shared/writing/statements.ts";
import { responseOf } from "../headers/responses.ts";
import { originName } from "./originName.ts";
import type { Place } from "./place.ts";
import { extendedVary, varyCall } from "./varyText.ts";

/** What sends a header to trusted origins only. */
export interface Guarded {
  /** To be written where the header has its statement. */
  readonly statements: readonly NewText[];
  /** What is to be done elsewhere so that `Vary` names Origin. */
  readonly edits: readonly Edit[];
}

/** The test of the origin around a header, and `Vary` for all answers. Undefined where the origin cannot be read. */
export function guardedHeader({ source, policy, trusted }: RewriteRequest, place: Place): Guarded | undefined {
  const { call, statement, value } = place;
  const response = call && responseOf(source, call);
  const origin = statement && response && originName(source, value, statement, response);
  if (!call || !statement || !origin) return undefined;
  const end = endOf(source, statement);
  const between = separator(source, statement);
  const step = standsOnLine(source, statement) ? indentStep(source.text, "  ") : "";
  const method = call.method === "writeHead" ? "setHeader" : call.method;
  // TypeScript's `includes` takes a string, and the header may be missing.
  const presence = source.grammar === "javascript" ? "" : `${origin.name} && `;
  const list = listText(source, value, trusted.origins, quoteFor(source, place.name));
  const set = `${response.name}.${method}(${headerName(source, place)}, ${origin.name})${end}`;
  const test: NewText = [`if (${presence}`, ...list, `.includes(${origin.name})) {${between}${step}${set}${between}}`];
  const declaration: NewText[] = origin.definition ? [[`const ${origin.name} = ${origin.definition}${end}`]] : [];
  if (varies(policy) === "when allowed") return { statements: [...declaration, test], edits: [] };
  const extended = extendedVary(source, call);
  if (extended) return { statements: [...declaration, test], edits: [extended] };
  return { statements: [...declaration, test, [`${varyCall(source, place, response)}${end}`]], edits: [] };
}

/** The name of the header as an argument: the literal, or what stands for it in `[NAME]: value`. */
function headerName(source: Source, { name }: Place): string {
  const text = textOf(source, name);
  return name.type === "computed_property_name" ? text.slice(1, -1) : text;
}
