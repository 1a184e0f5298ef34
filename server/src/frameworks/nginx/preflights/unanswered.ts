import type { InsertedText, Remedy } from "../../../policy/directives.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { type Argument, argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import { indentOf, indentStep, lineEnding, startsLine } from "../../shared/writing/lines.ts";
import { namedIn, nearest } from "../config/directives.ts";
import type { Level } from "../config/level.ts";
import { allowHeaders, allowMethods } from "../config/names.ts";
import { settingsOf } from "../config/settings.ts";
import { linesBefore } from "../mistakes/droppedPlace.ts";
import { type Answer, isContent } from "../ways/answers.ts";

/** Methods that browsers ask about first (Fetch standard: all but GET, HEAD and POST). */
const asked: readonly string[] = ["PUT", "PATCH", "DELETE"];

/**
 * The methods of a location that pages may read the answers of, but never get to send, since OPTIONS is refused there: files
 * answer it with 405, `limit_except` with 403, a password with 401. With what helps.
 */
export function unansweredIn(
  text: string,
  answers: readonly Answer[],
): Pick<Policy, "unanswered" | "remedy"> | undefined {
  const ofOptions = answers.filter(({ end }) => end.methods.includes("OPTIONS"));
  const [refusedWith] = ofOptions.map(({ end: { status } }) => status);
  const isRefused = ofOptions.every(({ end: { status } }) => isRefusal(status));
  const letting = answers.find(
    (answer) => isContent(answer) && answer.allowOrigin && answer.end.methods.some((method) => asked.includes(method)),
  );
  const location = letting && locationOf(letting.level);
  if (typeof refusedWith !== "number" || !isRefused || !location || letting.allowOrigin?.header.level.kind === "if")
    return undefined;
  const methods = answers.flatMap((answer) => (isContent(answer) && answer.allowOrigin ? answer.end.methods : []));
  const unanswered = wordsIn(text, location).filter(({ name }) => asked.includes(name) && methods.includes(name));
  if (unanswered.length === 0) return undefined;
  const once = [...new Map(unanswered.map((one) => [one.name, one])).values()];
  const remedy = remedyFor(
    text,
    location,
    once.map(({ name }) => name),
  );
  return { unanswered: once.map((one) => ({ ...one, refusedWith })), ...(remedy && { remedy }) };
}

function isRefusal(status: number | "unknown"): boolean {
  return typeof status === "number" && status >= 400 && status < 500;
}

function locationOf(level: Level): Level | undefined {
  const around = level.kind === "location" ? level : level.parent;
  return around?.kind === "location" ? around : undefined;
}

interface Word {
  readonly name: string;
  readonly span: Span;
}

/** Where the methods of a location are named that it takes. */
function wordsIn(text: string, location: Level): Word[] {
  const limits = namedIn(location.block, "limit_except");
  const lists = settingsOf(location).list.headers.filter(({ name }) => name === allowMethods);
  const statements = [...nearest(location, "dav_methods"), ...limits].filter(({ isIncluded }) => !isIncluded);
  const values = lists.filter(({ statement }) => !statement.isIncluded).map(({ value }) => value);
  return [...statements.flatMap(argumentsOf), ...values].flatMap((argument) => methodsIn(text, argument));
}

function methodsIn(text: string, { span }: Argument): Word[] {
  return [...text.slice(span.start, span.end).matchAll(/[A-Z]+/g)].map(({ 0: name, index }) => ({
    name,
    span: { start: span.start + index, end: span.start + index + name.length },
  }));
}

/** An `if` that answers OPTIONS, behind all that decides before; `limit_except` has to let OPTIONS through to it. */
function remedyFor(text: string, location: Level, methods: readonly string[]): Remedy | undefined {
  const statements = location.block.statements();
  const [first] = statements;
  const last = statements.findLast(({ name }) => name === "set" || name === "if");
  if (!first || statements.some(({ isIncluded, name }) => isIncluded || name === "return")) return undefined;
  const place = last ? statements[statements.indexOf(last) + 1] : first;
  const limits = namedIn(location.block, "limit_except").flatMap((limit) => throughLimit(limit));
  if (!place) return undefined;
  const answer = linesBefore(text, { span: place.span }, [testOf(text, place, location, methods)]);
  return { title: "Answer preflights here", inserted: [answer, ...limits] };
}

function throughLimit(limit: Statement): InsertedText[] {
  const names = argumentsOf(limit);
  const last = names.at(-1);
  return last && names.every(({ text }) => text !== "OPTIONS") ? [{ at: last.span.end, text: " OPTIONS" }] : [];
}

/** The block inherits all lines of the location, unless it needs one of its own. */
function testOf(text: string, place: Statement, location: Level, methods: readonly string[]): string {
  const { headers } = settingsOf(location).list;
  const names = new Set(headers.map(({ name }) => name));
  const lacking = [
    ...(names.has(allowMethods) ? [] : [`add_header Access-Control-Allow-Methods "GET, ${methods.join(", ")}";`]),
    ...(names.has(allowHeaders) ? [] : [`add_header Access-Control-Allow-Headers "Authorization, Content-Type";`]),
  ];
  const repeated = headers.map(({ statement: { span } }) => text.slice(span.start, span.end));
  const lines = [...(lacking.length > 0 ? [...new Set(repeated), ...lacking] : []), "return 204;"];
  if (!startsLine(text, place.span)) return `if ($request_method = OPTIONS) { ${lines.join(" ")} }`;
  const outer = `${lineEnding(text)}${indentOf(text, place.span.start)}`;
  const inner = `${outer}${indentStep(text, "    ")}`;
  return `if ($request_method = OPTIONS) {${lines.map((line) => `${inner}${line}`).join("")}${outer}}`;
}
