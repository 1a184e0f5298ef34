import { absent, type Known } from "../../../policy/known.ts";
import type { Level } from "../config/level.ts";
import { allowCredentials, allowOrigin, cacheControl, vary } from "../config/names.ts";
import { type Settings, settingsOf } from "../config/settings.ts";
import type { Path, Scope } from "../values/path.ts";
import { plainOf } from "../values/text.ts";
import type { End } from "./ends.ts";
import { type Sent, sentAt } from "./sent.ts";

/** One answer: on which path it is given, and what it says about that. */
export interface Answer {
  readonly end: End;
  readonly path: Path;
  readonly level: Level;
  readonly sent: readonly Sent[];
  /** The Access-Control-Allow-Origin line; browsers refuse answers with several. */
  readonly allowOrigin?: Sent;
  readonly moreOrigins: readonly Sent[];
  readonly credentials: Known<boolean>;
  /** What Access-Control-Allow-Credentials says where that is known, and not `true`. */
  readonly credentialsText?: string;
  /** Whether it carries `Vary: Origin`, or needs none because no cache keeps it. */
  readonly varies: "yes" | "no" | "unknown";
}

/** The answers where a way ends; several where its headers differ from one path to another. */
export function answersAt(scope: Scope, end: End): Answer[] {
  if (end.isElsewhere) return [{ ...answerOf(end, end.path, []), varies: "unknown" }];
  return sentAt(scope, end).map(({ value: sent, path }) => answerOf(end, path, sent));
}

/** The answer with some headers at an end. */
export function answerOf(end: End, path: Path, sent: readonly Sent[]): Answer {
  const settings = settingsOf(end.level);
  const [origin, ...more] = sent.filter(({ header }) => header.name === allowOrigin);
  return {
    end,
    path,
    level: end.level,
    sent,
    ...(origin && { allowOrigin: origin }),
    moreOrigins: more,
    ...credentialsOf(sent, settings),
    varies: variesBy(sent, settings),
  };
}

/** Whether everything that makes an answer was evaluated. */
export function isKnownAnswer({ end, level }: Answer): boolean {
  const { list, mayBeDecided } = settingsOf(level);
  return !end.isLost && list.isWhole && !mayBeDecided;
}

/** Whether a page reads such an answer: not that of a redirect or an error. */
export function isContent({ end: { status, isElsewhere } }: Answer): boolean {
  if (isElsewhere) return false;
  return typeof status !== "number" || (status >= 200 && status < 300);
}

/** Fetch standard, section 4.9: the header must be exactly `true`; two lines are joined to `true, true`. */
function credentialsOf(sent: readonly Sent[], { list }: Settings): Pick<Answer, "credentials" | "credentialsText"> {
  const [first, ...more] = sent.filter(({ header }) => header.name === allowCredentials);
  if (!first) return { credentials: absent };
  const { span } = first.header.value;
  const texts = [first, ...more].map(({ value }) => plainOf(value.text)?.trim());
  if (texts.includes(undefined)) {
    return { credentials: { kind: "unknown", why: "it depends on the request", span } };
  }
  const text = texts.join(", ");
  if (!list.isComplete && more.length === 0 && text !== "true") {
    return { credentials: { kind: "unknown", why: "another file may turn them on", span } };
  }
  const isTrue = text === "true";
  return { credentials: { kind: "known", value: isTrue, span }, ...(!isTrue && { credentialsText: text }) };
}

function variesBy(sent: readonly Sent[], { list, mayVary }: Settings): Answer["varies"] {
  const texts = (name: string) =>
    sent.filter(({ header }) => header.name === name).map(({ value }) => plainOf(value.text));
  const varying = texts(vary);
  if (varying.some((text) => text !== undefined && /(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.test(text))) return "yes";
  if (texts(cacheControl).some((text) => text === undefined || /\bno-store\b/i.test(text))) return "unknown";
  return varying.includes(undefined) || !list.isComplete || mayVary ? "unknown" : "no";
}
