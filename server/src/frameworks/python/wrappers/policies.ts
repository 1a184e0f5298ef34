import { absent, type Known } from "../../../policy/known.ts";
import type { Listing } from "../../../policy/listing.ts";
import type { AllowedEntry, AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { type FileSpan, type Span, sameSpan } from "../../../policy/span.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { optionNames } from "./options.ts";
import { type Called, type PlaceOfCaller, placeOf, placesOf } from "./places.ts";

/**
 * A policy of the called file as the calling one has it: all places are those of the call, and what the called file says by
 * itself, which `own` holds, is left to be judged there. Undefined where that alone keeps it from working.
 */
export function seenFromCall(called: Called, policy: Policy, own: Policy | undefined): Policy | undefined {
  if (own?.failure || (policy.unknownOptions ?? []).length > 0) return undefined;
  const { call } = called.caller;
  const {
    credentialsOption,
    failure,
    inFront,
    notInstalled,
    unanswered,
    unsetOrigin,
    wrongTypes = [],
    ...rest
  } = policy;
  const isGiven =
    policy.credentials.kind !== "absent" &&
    placeOf(called, policy.credentials.span, optionNames.credentials).isArgument;
  return {
    ...rest,
    writtenBy: "python-wrappers",
    span: spanOf(call),
    scope: { ...policy.scope, route: `${call.startIndex} ${policy.scope.route}` },
    origins: originsOf(called, policy.origins, own?.origins),
    credentials: settingOf(called, policy.credentials, optionNames.credentials),
    ...(credentialsOption !== undefined && isGiven && { credentialsOption }),
    methods: listingOf(called, policy.methods, optionNames.methods),
    headers: listingOf(called, policy.headers, optionNames.headers),
    exposed: listingOf(called, policy.exposed, optionNames.exposed),
    maxAge: onlyGiven(called, policy.maxAge, optionNames.maxAge),
    privateNetwork: absent,
    unknownOptions: [],
    ...(failure && { failure: failureOf(called, failure) }),
    wrongTypes: wrongTypes
      .filter((wrong) => !own?.wrongTypes?.some(({ span }) => sameSpan(span, wrong.span)))
      .map((wrong) => ({ ...wrong, span: placeOf(called, wrong.span, [wrong.option]).span })),
  };
}

/** An argument that is taken out may be missing then. */
function failureOf(called: Called, { cure, ...failure }: Failure): Failure {
  const isOfOrigins = cure === "origins" || cure === "origins or credentials";
  return { ...failure, span: placeOf(called, failure.span).span, ...(isOfOrigins && { cure }) };
}

function originsOf(called: Called, origins: AllowedOrigins, own: AllowedOrigins | undefined): AllowedOrigins {
  const { definedAt: _definedAt, writtenAt: _writtenAt, ...rest } = origins;
  const entries = entriesOf(called, origins.entries, own?.entries ?? []);
  const { isArgument, span, ...place } = placeIn(called, origins, optionNames.origins);
  // The item that lets everyone in, where the list is written in the call; else the argument as a whole.
  const open = isArgument && !place.definedAt ? entries.find(({ set }) => set.kind === "everyone") : undefined;
  return { ...rest, ...place, span: open?.span ?? span, entries };
}

/** The place of something that may be written in yet another file. */
function placeIn(
  called: Called,
  { span, writtenAt }: { readonly span: Span; readonly writtenAt?: FileSpan },
  names: readonly string[],
): PlaceOfCaller {
  const { writtenAt: found, ...place } = placeOf(called, span, names);
  const there = writtenAt ?? found;
  const isCaller = there?.file?.path === called.caller.source.path;
  return { ...place, ...(there && !isCaller && { writtenAt: there }) };
}

/** Entries that the called file lists by itself are left out. */
function entriesOf(
  called: Called,
  entries: readonly AllowedEntry[],
  own: readonly AllowedEntry[],
): readonly AllowedEntry[] {
  const there = new Set(own.map((entry) => JSON.stringify(entry)));
  const spans = [...new Map(entries.map(({ span }) => [`${span.start} ${span.end}`, span])).values()];
  return spans.flatMap((span) => {
    const here = entries.filter((entry) => entry.span.start === span.start && entry.span.end === span.end);
    const places = placesOf(called, span, here.length, optionNames.origins);
    return here.flatMap((entry, index) => {
      const place = places[index];
      return place && !there.has(JSON.stringify(entry)) ? [{ ...entry, span: place.span }] : [];
    });
  });
}

function settingOf<T>(called: Called, setting: Known<T>, names: readonly string[]): Known<T> {
  if (setting.kind === "absent") return setting;
  const { isArgument: _isArgument, ...place } = placeIn(called, setting, names);
  if (setting.kind === "unknown") return { ...setting, span: place.span };
  return { kind: "known", value: setting.value, ...place };
}

/** A setting that no argument gives is judged in the called file. */
function onlyGiven<T>(called: Called, setting: Known<T>, names: readonly string[]): Known<T> {
  const isGiven = setting.kind !== "absent" && placeOf(called, setting.span, names).isArgument;
  return isGiven ? settingOf(called, setting, names) : absent;
}

/** Names that no argument gives have no place here. */
function listingOf(called: Called, listing: Listing, options: readonly string[]): Listing {
  if (listing.kind !== "listed") return listing;
  const spans = new Map<string, Span[]>();
  for (const { span } of listing.names) {
    const key = span && `${span.start} ${span.end}`;
    if (span && key) spans.set(key, [...(spans.get(key) ?? []), span]);
  }
  const places = new Map(
    [...spans].map(([key, [first, ...more]]) => [
      key,
      first ? [...placesOf(called, first, more.length + 1, options)] : [],
    ]),
  );
  const names = listing.names.map(({ text, span }) => {
    const place = span && places.get(`${span.start} ${span.end}`)?.shift();
    return place?.isArgument ? { text, span: place.span } : { text };
  });
  return { kind: "listed", names };
}
