import type { HeaderLine, ServerRequest } from "./answer.ts";
import type { Listing } from "./listing.ts";
import type { Policy } from "./policy.ts";
import type { Carried, SentOrigin } from "./wire.ts";
import type { World } from "./world.ts";

/** The header lines that tell who may read an answer. */
export function carriedLines(policy: Policy, carried: Carried, { origin }: ServerRequest, world: World): HeaderLine[] {
  const allowed = originText(carried.origin, origin);
  const texts = allowed === undefined ? [] : [allowed, ...policy.moreOrigins.map(({ text }) => text)];
  const credentials = carried.others ? credentialsText(policy, world) : undefined;
  const exposed = carried.others ? listText(policy.exposed, [], world) : undefined;
  return [
    ...texts.map((text): HeaderLine => ["access-control-allow-origin", text]),
    ...line("access-control-allow-credentials", credentials),
    ...line("access-control-expose-headers", exposed),
    ...line("vary", carried.vary ? "Origin" : undefined),
  ];
}

/** The header lines that tell what a preflight may ask for. */
export function listLines(policy: Policy, { asks }: ServerRequest, world: World): HeaderLine[] {
  return [
    ...line("access-control-allow-methods", listText(policy.methods, asks ? [asks.method] : [], world)),
    ...line("access-control-allow-headers", listText(policy.headers, asks?.headers ?? [], world)),
    ...line("access-control-max-age", policy.maxAge.kind === "known" ? policy.maxAge.value : undefined),
  ];
}

/** Whether a library takes a method, or a header name in lower case, for one that it lists. */
export function takes(listing: Listing, name: string, world: World): boolean {
  switch (listing.kind) {
    case "none":
      return false;
    case "reflected":
      return true;
    case "unknown":
      return world.unknownListsHoldAll;
    case "listed":
      return listing.names.some(({ text }) => text === name || text.toLowerCase() === name);
  }
}

function originText(sent: SentOrigin, origin: string): string | undefined {
  if (sent === "nothing") return undefined;
  if (sent === "echo" || sent === "unknown") return origin;
  return sent === "*" ? "*" : sent.text;
}

function credentialsText({ credentials, credentialsText }: Policy, world: World): string | undefined {
  return world.isOn(credentials) ? "true" : credentialsText;
}

function listText(listing: Listing, asked: readonly string[], world: World): string | undefined {
  switch (listing.kind) {
    case "none":
      return undefined;
    case "reflected":
      return joinNames(asked);
    case "unknown":
      return world.unknownListsHoldAll ? joinNames(asked) : undefined;
    case "listed":
      return listing.names.map(({ text }) => text).join(", ");
  }
}

function joinNames(names: readonly string[]): string | undefined {
  return names.length > 0 ? names.join(", ") : undefined;
}

function line(name: string, value: string | undefined): HeaderLine[] {
  return value === undefined ? [] : [[name, value]];
}
