import type { Policy } from "../../policy/policy.ts";
import { climb, nodeAt, textOf } from "../../syntax/nodes.ts";
import type { Source } from "../../syntax/source.ts";

/** A library's call for all routes of an application, on the line of its policy; not for a path or for a resource. */
const call =
  /\b(?:app|application|server|fastify)\.(?:use|register)\(\s*(?:\w+\s*[(,)]|require\(\s*["'][^"']+["']\s*\)\s*[(,)])|\.enableCors\(|\.add_middleware\(\s*\w*CORSMiddleware|\bCORS\(\s*\w+\s*[,)]/;
const someRoutes = /\bresources\s*=|\bprefix\s*:/;
/** What may leave the call out. */
const conditions: ReadonlySet<string> = new Set([
  "if_statement",
  "elif_clause",
  "else_clause",
  "switch_case",
  "ternary_expression",
  "conditional_expression",
  "try_statement",
  "for_statement",
  "while_statement",
]);
const mainGuard = /^if\s*\(?\s*__name__\s*==/;

/** Whether a policy surely holds for all answers of a program, whatever its surroundings. */
export function isForWholeApplication(source: Source, { span, failure, inFront, scope, origins }: Policy): boolean {
  if ((inFront?.length ?? 0) > 0 || failure || scope.methods || origins.mayBeElsewhere) return false;
  const lineStart = source.text.lastIndexOf("\n", span.start) + 1;
  const statement = source.text.slice(lineStart, span.end);
  return call.test(statement) && !someRoutes.test(statement) && !isConditional(source, span);
}

function isConditional(source: Source, span: Policy["span"]): boolean {
  const node = nodeAt(source, span);
  const around = node && climb(node, conditions);
  return around !== undefined && !mainGuard.test(textOf(source, around));
}
