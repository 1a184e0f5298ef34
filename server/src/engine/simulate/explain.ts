import type { ServerAnswer } from "../../policy/answer.ts";
import { corsCheck } from "../../protocol/standard/corsCheck.ts";
import { headerValue } from "../../protocol/standard/headers.ts";
import type { Asked } from "./asked.ts";
import type { Outcome } from "./outcome.ts";
import type { Way } from "./routes.ts";

/** Why a page on an origin may read what it may, in plain words; `way` are the policies that decide. */
export function reasonOf(way: Way, { answers, doubts }: Outcome, asked: Asked): string {
  const who = whoAnswers(way);
  const failure = way.find((policy) => policy.failure)?.failure;
  if (failure) {
    return failure.when === "startup"
      ? `${who} refuses to start: ${failure.why}.`
      : `${who} fails on every request: ${failure.why}.`;
  }
  if (!answers) return `It cannot be told from the source (${doubts.join("; ")}).`;
  const { simple, failed } = answers;
  if (!failed) return `${who} ${readReason(simple, asked)}`;
  const usual = way.filter(({ scope }) => !scope.onErrors);
  if (usual.length === 0) return `${who} is asked only when a request fails, and then it ${readReason(failed, asked)}`;
  const onFailure = who.replace(/^Th(?=is |e )/, "th");
  return `${whoAnswers(usual)} ${readReason(simple, asked)} Where a request fails, ${onFailure} ${readReason(failed, asked)}`;
}

/** The library, or the path through several; labels are made for the start of a sentence. */
function whoAnswers(way: Way): string {
  const [first = "", ...others] = new Set(way.map(({ label }) => label));
  const inside = [first, ...others].map((label) => label.replace(/^Th(?=is |e )/, "th"));
  return others.length === 0 ? first : `The path through ${inside.join(" and ")}`;
}

function readReason({ headers }: ServerAnswer, { origin }: Asked): string {
  const allowed = headerValue(headers, "Access-Control-Allow-Origin");
  const credentials = headerValue(headers, "Access-Control-Allow-Credentials");
  switch (corsCheck(headers, origin, "include")) {
    case undefined:
      return `answers with Access-Control-Allow-Origin: ${origin} and allows credentials: pages there read the answer with the user's cookies.`;
    case "origin missing":
      return `sends no Access-Control-Allow-Origin to ${origin}, so browsers refuse to let it read the answer.`;
    case "wildcard with credentials":
      return "answers with Access-Control-Allow-Origin: *: every page may read the answer, but no browser hands it over when the page sends cookies.";
    case "origin mismatch":
      return `answers with Access-Control-Allow-Origin: ${allowed}, which is not ${origin}, so browsers refuse to let it read the answer.`;
    case "credentials not allowed":
      return credentials === undefined
        ? `answers with Access-Control-Allow-Origin: ${origin} and does not allow credentials: pages there read the answer only without cookies.`
        : `answers with Access-Control-Allow-Origin: ${origin}, but with Access-Control-Allow-Credentials: ${credentials}, which is not "true": pages there read the answer only without cookies.`;
  }
}
