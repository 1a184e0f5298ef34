import type { HandSetHeader } from "../../../policy/facts.ts";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, type Statement, statementOf } from "../../../syntax/nginx/blocks.ts";
import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import { climb } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { corsNames, isLikeCorsName } from "../../shared/headers/names.ts";
import { isTemplate } from "./template.ts";

const directives: ReadonlySet<string> = new Set(["directive"]);

/** The `add_header` lines of a file that set a header with a name like those of CORS, wherever they stand. */
export function addedHeaders(source: Source): HandSetHeader[] {
  if (isTemplate(source)) return [];
  const found = new Map<number, Statement>();
  for (const hit of hits(source, corsNames)) {
    const node = climb(hit, directives);
    const statement = node && !found.has(node.startIndex) ? statementOf(source, node) : undefined;
    if (statement?.name === "add_header" && statement.isSettled()) found.set(statement.span.start, statement);
  }
  return [...found.values()].flatMap((statement) => headerOf(source, statement));
}

function headerOf(source: Source, statement: Statement): HandSetHeader[] {
  const [name, value, always, ...more] = argumentsOf(statement);
  if (!name || !value || !isLikeCorsName(name.text)) return [];
  // A line without its value and its `;` goes on with the next directive.
  const isOneLine = !source.text.slice(name.span.end, value.span.start).includes("\n");
  if (!isOneLine || more.length > 0 || (always && always.text !== "always")) return [];
  const isFixed = variablesOf(value.text).length === 0;
  return [
    {
      framework: "nginx",
      statement: statement.span,
      name: name.text,
      nameSpan: name.span,
      value: isFixed
        ? { kind: "known", value: value.text, span: value.span }
        : { kind: "unknown", why: "it depends on variables", span: value.span },
    },
  ];
}
