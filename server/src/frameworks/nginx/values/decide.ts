import type { AllowedEntry } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import type { Condition } from "../config/condition.ts";
import { withCaptures, withoutCaptures } from "./captures.ts";
import { setOf } from "./originFacts.ts";
import { bothWays, type Outcome, type Path, type Scope, withOrigin, withVariable } from "./path.ts";
import { isFound, originsIn } from "./patterns.ts";
import { hasOrigin, isNeverEmpty, isOrigin, keyOf, matchPlain, plainOf, type Text, unknownText } from "./text.ts";
import { expand, read } from "./variables.ts";

type Matches = Extract<Condition, { kind: "matches" }>;

/** How a condition turns out, on each path on which that differs (ngx_http_rewrite_module). */
export function decide(scope: Scope, path: Path, condition: Condition): Outcome<boolean>[] {
  if (condition.kind === "file") return bothWays(path, unknownText("request_filename"), condition.text);
  if (condition.kind === "other") return bothWays(path, unknownText(condition.text), "holds");
  return read(scope, path, condition.variable).flatMap(({ value, path: at }) => {
    if (condition.kind === "holds") return holds(at, value.text);
    const outcomes =
      condition.kind === "equals"
        ? expand(scope, at, condition.to).flatMap((to) => equals(to.path, value.text, to.value.text, condition.at))
        : matches(scope, at, value.text, condition);
    return condition.negated ? outcomes.map((outcome) => ({ ...outcome, value: !outcome.value })) : outcomes;
  });
}

/** A text holds unless it is empty or `0`. */
function holds(path: Path, text: Text): Outcome<boolean>[] {
  const plain = plainOf(text);
  if (plain !== undefined) return [{ value: plain !== "" && plain !== "0", path }];
  const isLong = isNeverEmpty(text) || text.some((part) => typeof part === "string" && part !== "0");
  return isLong ? [{ value: true, path }] : bothWays(path, text, "holds");
}

function equals(path: Path, left: Text, right: Text, at: Span): Outcome<boolean>[] {
  if (keyOf(left) === keyOf(right)) return [{ value: true, path }];
  const plain = plainOf(right) ?? plainOf(left);
  const unknown = plainOf(right) === undefined ? right : left;
  if (plain === undefined) return equalsUnknown(path, left, right);
  const match = matchPlain(unknown, plain);
  if (match === "always" || match === "never") return [{ value: match === "always", path }];
  if (match !== "sometimes") return byOrigin(path, { set: setOf([match.origin]), span: at, text: match.origin });
  return bothWays(path, unknown, `= ${plain}`).map((outcome) =>
    outcome.value ? bound(outcome, unknown, plain) : outcome,
  );
}

/** Where a variable was found to equal a text, it holds that text from there on. */
function bound(outcome: Outcome<boolean>, text: Text, plain: string): Outcome<boolean> {
  const [only] = text;
  if (text.length !== 1 || typeof only !== "object" || hasOrigin(text)) return outcome;
  return { ...outcome, path: withVariable(outcome.path, only.variable, { text: [plain] }) };
}

/** One text that nobody knows is the Origin, or is not: strangers are on the other side. */
function equalsUnknown(path: Path, left: Text, right: Text): Outcome<boolean>[] {
  if (!isOrigin(left) && !isOrigin(right)) return bothWays(path, [...left, ...right], "equal");
  return [
    ...withOrigin(
      path,
      { kind: "unknown", why: "the origin is compared with a text that the request tells" },
      true,
    ).map((at) => ({ value: true, path: at })),
    { value: false, path },
  ];
}

function matches(scope: Scope, path: Path, text: Text, condition: Matches): Outcome<boolean>[] {
  return tried(path, text, condition).map((outcome) => {
    if (!outcome.value) return outcome;
    const behind = withoutCaptures(outcome.path);
    return { ...outcome, path: isOrigin(text) ? withCaptures(scope, behind, condition.pattern) : behind };
  });
}

function tried(path: Path, text: Text, { pattern, at }: Matches): Outcome<boolean>[] {
  const plain = plainOf(text);
  const found = plain === undefined ? undefined : isFound(pattern, plain);
  if (found !== undefined) return [{ value: found, path }];
  if (isOrigin(text)) return byOrigin(path, { set: originsIn(pattern), span: at, text: pattern.source });
  return bothWays(path, text, `${pattern.ignoresCase ? "~*" : "~"} ${pattern.source}`);
}

function byOrigin(path: Path, entry: AllowedEntry): Outcome<boolean>[] {
  return [true, false].flatMap((value) =>
    withOrigin(path, entry.set, value, [entry]).map((at) => ({ value, path: at })),
  );
}
