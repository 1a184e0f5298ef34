import type { Node } from "web-tree-sitter";
import { isOn, type Known } from "../../../policy/known.ts";
import { anyByReflection, anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import { type Answers, always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { literalOf, type Value } from "../../../syntax/value.ts";
import { fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { byCallback, type Meaning } from "../shared/options/callbacks.ts";
import { stringOf } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, unknownSet } from "../shared/options/origins.ts";
import type { Result } from "../shared/options/returns.ts";
import { isAsync } from "../shared/origins/functions.ts";
import type { Middleware } from "./options.ts";

/** All answers say `Vary: Origin`. */
const vary = true;

/**
 * Whom `origin` lets in. Nothing is compared with the request: what is not a function is sent as it is, turned to text by
 * Koa's `ctx.set`, and a list becomes one line for each item.
 */
export function originsOf(
  source: Source,
  callee: Node,
  origin: Value | undefined,
  credentials: Known<boolean>,
  middleware: Middleware,
): Origins {
  const { withoutOrigin } = middleware;
  const echoes = withoutOrigin === "echo" || becomesOrigin(credentials, middleware);
  const missing: OriginSet = withoutOrigin === "echo" ? anyByReflection : anyByWildcard;
  const everyone: Answers = always(echoes ? "echo" : "*", vary);
  if (!origin) return { allowed: byDefaultOf(callee, missing), answers: everyone };
  if (origin.kind === "function" && !middleware.waits && isAsync(origin.elsewhere?.node ?? literalOf(origin))) {
    return { allowed: allowedBy(origin, nobody), answers: fixedAnswers("[object Promise]", vary) };
  }
  if (origin.kind === "function")
    return byCallback(source, origin, {
      takes: ["request"],
      meaningOf: (result) => meaningOf(result, credentials, middleware),
      denied: { others: false, vary },
      vary,
    });
  if (isTruthy(origin) === false) return { allowed: allowedBy(origin, missing), answers: everyone };
  if (origin.kind === "list") return oneLineEach(origin);
  const text = stringOf(origin);
  if (text === undefined) return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(vary) };
  const isEchoed = text === "*" && becomesOrigin(credentials, middleware);
  const set = setOfText(text);
  return {
    allowed: allowedBy(origin, set, () => set),
    answers: isEchoed ? always("echo", vary) : fixedAnswers(text, vary),
  };
}

/** `*` becomes the request's origin where credentials are on, or may be. */
function becomesOrigin(credentials: Known<boolean>, { echoesWildcard }: Middleware): boolean {
  return echoesWildcard && (isOn(credentials) || credentials.kind === "unknown");
}

/** A falsy result passes the request on without any header but Vary. */
function meaningOf({ isOrigin, value }: Result, credentials: Known<boolean>, middleware: Middleware): Meaning {
  if (isOrigin) return "echo";
  if (isTruthy(value) === false) return "nothing";
  const text = stringOf(value);
  if (text === undefined) return "unknown";
  return text === "*" && becomesOrigin(credentials, middleware) ? { set: anyByReflection } : { text };
}

/** `ctx.set(name, ["a", "b"])` sends two lines, which no browser takes; one item is as good as its text. */
function oneLineEach(origin: Extract<Value, { kind: "list" }>): Origins {
  const [first, ...more] = origin.items.map((item) => ({ span: spanOf(item.node), text: stringOf(item) ?? "" }));
  if (origin.items.some((item) => stringOf(item) === undefined)) {
    return {
      allowed: allowedBy(origin, unknownSet(origin, "the list holds something unknown")),
      answers: unknownAnswers(vary),
    };
  }
  if (!first) return { allowed: allowedBy(origin, nobody), answers: originless({ others: true, vary }) };
  const set = more.length > 0 ? nobody : setOfText(first.text);
  return {
    allowed: allowedBy(origin, set, (item) => setOfText(stringOf(item) ?? "")),
    answers: fixedAnswers(first.text, vary),
    more,
  };
}
