import type { Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { nearest } from "../config/directives.ts";
import type { Level } from "../config/level.ts";
import { allowHeaders, allowMethods, allowOrigin } from "../config/names.ts";
import { type Answer, isContent } from "./answers.ts";
import { optionsStatusOf, type Place } from "./policies.ts";
import { faultIn, quietPolicy } from "./quiet.ts";

/** What only preflights are told. */
const forPreflights: ReadonlySet<string> = new Set([allowMethods, allowHeaders]);

const hiding = [
  "proxy_hide_header",
  "fastcgi_hide_header",
  "uwsgi_hide_header",
  "scgi_hide_header",
  "grpc_hide_header",
];

/**
 * What a site's other answers lack, where one kind lets someone in: how it answers OPTIONS where no preflight passes, and
 * the content where only preflights are answered. What another server answers is not known.
 */
export function quietRoute(answers: readonly Answer[], policies: readonly Policy[], place: Place): Policy[] {
  const letting = answers.filter((answer) => isContent(answer) && answer.allowOrigin);
  if (letting.length === 0 || policies.length === 0) return redirected(answers, place);
  const ofOptions = answers.filter(isPreflight);
  const others = answers.filter((answer) => isContent(answer) && !isOnlyPreflight(answer));
  if (!letting.some(isPreflight)) return quietPreflight(ofOptions, place);
  if (letting.some((answer) => !isOnlyPreflight(answer)) || !others.every(isComplete)) return [];
  const methods = others.flatMap(({ end }) => end.methods).filter((method) => method !== "OPTIONS");
  const [first] = others;
  // Headers of a level around it are not missing there, but dropped.
  const isDropped = letting.some(({ allowOrigin: line }) => line && first && isAround(line.header.level, first.level));
  return first && !isDropped ? [quietPolicy(place, spanOf(first), new Set(methods), optionsStatusOf(others))] : [];
}

/** All answers that carry no Access-Control-Allow-Origin, those with the same status together. */
export function quietAnswers(answers: readonly Answer[], place: Place): Policy[] {
  const quiet = answers.filter(({ allowOrigin }) => !allowOrigin);
  const statuses = new Set(quiet.map(({ end }) => end.status));
  return [...statuses].flatMap((status) => {
    const group = quiet.filter(({ end }) => end.status === status);
    const [first] = group;
    const methods = new Set(group.flatMap(({ end }) => end.methods));
    return first ? [quietPolicy(place, spanOf(first), methods, optionsStatusOf(group))] : [];
  });
}

/** Preflights that are redirected by a block that sets CORS headers for them. */
function redirected(answers: readonly Answer[], place: Place): Policy[] {
  const ofOptions = answers.filter(isPreflight);
  const isSetHere = ({ sent }: Answer) =>
    sent.some(({ header }) => forPreflights.has(header.name) && header.level.kind !== "http");
  return ofOptions.length > 0 && ofOptions.every((answer) => isRedirect(answer) && isSetHere(answer))
    ? quietPreflight(ofOptions, place)
    : [];
}

function quietPreflight(ofOptions: readonly Answer[], place: Place): Policy[] {
  const [first] = ofOptions;
  if (!first || !ofOptions.every(isComplete)) return [];
  return [quietPolicy(place, spanOf(first), new Set(["OPTIONS"]), optionsStatusOf(ofOptions))];
}

/** Whether nobody else can put headers to an answer: not another server whose header goes through, nor a script. */
function isComplete({ end: { maker }, level }: Answer): boolean {
  return maker === "upstream" ? hidesOrigin(level) : maker !== "unknown";
}

function isAround(outer: Level, inner: Level): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

function hidesOrigin(level: Level): boolean {
  const hidden = hiding.flatMap((name) => nearest(level, name)).flatMap(argumentsOf);
  return hidden.some(({ text }) => text.toLowerCase() === allowOrigin);
}

function isPreflight({ end }: Answer): boolean {
  return end.methods.includes("OPTIONS");
}

function isOnlyPreflight({ end }: Answer): boolean {
  return end.methods.every((method) => method === "OPTIONS");
}

function isRedirect({ end: { status } }: Answer): boolean {
  return typeof status === "number" && status >= 300 && status < 400;
}

/** Where to look for what is missing; an answer that is refused lacks nothing. */
function spanOf(answer: Answer): Span {
  const { level, end } = answer;
  if (isContent(answer)) return faultIn(level, end.returned?.statement);
  return (isRedirect(answer) ? end.returned?.statement : undefined) ?? level.block.inside;
}
