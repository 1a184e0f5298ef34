import { absent, type Known } from "../../../policy/known.ts";
import type { AddHeader, Level } from "../config/level.ts";
import { allowCredentials, allowOrigin, cacheControl, vary } from "../config/names.ts";
import { type Settings, settingsOf } from "../config/settings.ts";
import type { Outcome, Path, Scope } from "../values/path.ts";
import { plainOf, type Value } from "../values/text.ts";
import { expand } from "../values/variables.ts";
import type { Ending } from "./run.ts";

/** A header with what it holds in one answer. */
export interface Sent {
  readonly header: AddHeader;
  readonly value: Value;
}

/** One answer that a page may read: on which path it is given, and what it says about that. */
export interface Answer {
  readonly method: string;
  readonly path: Path;
  readonly level: Level;
  /** Absent where none is sent, or several, which browsers refuse. */
  readonly allowOrigin?: Sent;
  readonly credentials: Known<boolean>;
  /** Whether it carries `Vary: Origin`, or needs none because no cache keeps it. */
  readonly varies: "yes" | "no" | "unknown";
}

const names: ReadonlySet<string> = new Set([allowOrigin, allowCredentials, vary, cacheControl]);
/** Statuses with which `add_header` acts without `always` (ngx_http_headers_module). */
const ordinary: ReadonlySet<unknown> = new Set([200, 201, 204, 206, 301, 302, 303, 304, 307, 308]);

/** The headers of a level that decide who reads an answer. */
export function decidingHeaders(level: Level): AddHeader[] {
  return settingsOf(level).list.headers.filter(({ name }) => names.has(name));
}

/**
 * The answers of a way's end; several where its headers differ from one path to another. None for a redirect or an error:
 * there a page reads nothing of what the location serves.
 */
export function answersAt(scope: Scope, { path, level, status }: Ending, method: string): Answer[] {
  if (typeof status === "number" && (status < 200 || status >= 300)) return [];
  const settings = settingsOf(level);
  const isSent = ({ always }: AddHeader) => always || typeof status !== "number" || ordinary.has(status);
  let outcomes: Outcome<readonly Sent[]>[] = [{ value: [], path }];
  for (const header of decidingHeaders(level).filter(isSent)) {
    outcomes = outcomes.flatMap((before) =>
      expand(scope, before.path, header.value.text).map(({ value, path: at }) => ({
        value: plainOf(value.text)?.trim() === "" ? before.value : [...before.value, { header, value }],
        path: at,
      })),
    );
  }
  return outcomes.map(({ value: sent, path: at }) => {
    const [origin, ...more] = sent.filter(({ header }) => header.name === allowOrigin);
    return {
      method,
      path: at,
      level,
      ...(origin && more.length === 0 && { allowOrigin: origin }),
      credentials: credentialsOf(sent, settings),
      varies: variesBy(sent, settings),
    };
  });
}

/** Fetch standard, section 4.9: the header must be exactly `true`; two lines are joined to `true, true`. */
function credentialsOf(sent: readonly Sent[], { list }: Settings): Known<boolean> {
  const [first, ...more] = sent.filter(({ header }) => header.name === allowCredentials);
  if (!first) return absent;
  const { span } = first.header.value;
  const texts = [first, ...more].map(({ value }) => plainOf(value.text));
  if (texts.includes(undefined)) return { kind: "unknown", why: "it depends on the request", span };
  if (!list.isComplete && more.length === 0 && texts[0]?.trim() !== "true") {
    return { kind: "unknown", why: "another file may turn them on", span };
  }
  return { kind: "known", value: more.length === 0 && texts[0]?.trim() === "true", span };
}

function variesBy(sent: readonly Sent[], { list, mayVary }: Settings): Answer["varies"] {
  const texts = (name: string) =>
    sent.filter(({ header }) => header.name === name).map(({ value }) => plainOf(value.text));
  const varying = texts(vary);
  if (varying.some((text) => text !== undefined && /(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.test(text))) return "yes";
  if (texts(cacheControl).some((text) => text === undefined || /\bno-store\b/i.test(text))) return "unknown";
  return varying.includes(undefined) || !list.isComplete || mayVary ? "unknown" : "no";
}
