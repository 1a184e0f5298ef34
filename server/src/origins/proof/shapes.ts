import { labelCharacters } from "./labelCharacters.ts";
import type { Registrations } from "./registrations.ts";

/**
 * A form of the part of an origin behind `://`: regular expressions of JavaScript that match the whole of it. They are kept
 * apart, since what is always the same is compiled only once.
 */
export interface Shape {
  readonly grammar: Readonly<Record<"http" | "https", string>>;
  /** What must not match. */
  readonly never: readonly string[];
}

const label = `[${quoted(labelCharacters)}]+`;
const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const v4 = `${octet}(?:\\.${octet}){3}`;
const privateV4 =
  "(?:0|10|127|169\\.254|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])|22[4-9]|2[3-5]\\d)\\.";
const group = "(?:0|[1-9a-f][0-9a-f]{0,3})";
const groups = `(?:${group}(?::${group}){0,6})?`;
const v6 = `\\[(?:${group}(?::${group}){7}|${groups}::${groups})\\]`;
const portNumber = "(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d\\d|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}|0)";
const rest = "\\.?(?::\\d+)?";
const lastLabel = `(?!(?:\\d+|0x[0-9a-f]*)${rest}$)${label}\\.?`;

/** Every origin on the web; IPv6 addresses and labels in punycode a little too freely. */
export const everyOrigin: Shape = { grammar: atAnyPort(`(?:(?:${label}\\.)*${lastLabel}|${v4}|${v6})`), never: [] };

/** Origins of apps and browser extensions, which are no pages on the web, as a whole. */
export const otherOrigin = "(?!https?:)[a-z][a-z0-9+.-]*://[a-z0-9.-]+(?::\\d+)?";

const severalLabels = atAnyPort(`(?:${label}\\.)+${lastLabel}`);
const publicV6 = `\\[[23][0-9a-f]{3}(?:(?::${group}){7}|(?::${group}){0,5}::${groups})\\]`;
const publicAddresses = atAnyPort(`(?:(?!${privateV4})${v4}|${publicV6})`);

/** The hosts that a stranger may have below a domain of his. */
export function hostsBelow(domain: string): Shape {
  return { grammar: atAnyPort(`(?:${label}\\.)*${quoted(domain)}\\.?`), never: [] };
}

/** Addresses that strangers may have, IPv6 ones a little too freely. */
export function addressesBut(trusted: ReadonlySet<string>): Shape {
  return { grammar: publicAddresses, never: someOf(trusted, (names) => `${names}(?::\\d+)?`) };
}

/** Hosts of several labels, whether their top-level domain exists or not, less those of trusted domains. */
export function hostsBut(trusted: Iterable<string>): Shape {
  return { grammar: severalLabels, never: below(trusted) };
}

/** What the labels of a domain look like up to the one that was registered. */
export const registered = {
  /** Whatever a browser lets them hold. */
  anyhow: `(?:${label}\\.)+`,
  /** Registered under letters, digits and inner hyphens, which is what registries sell. */
  properly: `(?:${label}\\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.`,
  /** The same with a word that shows what the example means. */
  evilly: `(?:${label}\\.)*(?:[a-z0-9][a-z0-9-]*)?evil(?:[a-z0-9-]*[a-z0-9])?\\.`,
};

/** Hosts of registrations, with labels of a certain form before the suffix. */
export function hostsOf({ suffixes, bare, exceptions, trusted }: Registrations, labels: string): Shape {
  const hosts = [
    ...someOf(suffixes, (names) => `${labels}${names}`),
    ...someOf(exceptions, (names) => `(?:${label}\\.)*${names}`),
  ];
  return {
    grammar: atAnyPort(`(?:${hosts.join("|")})\\.?`),
    never: [...below(trusted), ...someOf(bare, (names) => `${names}${rest}`)],
  };
}

/** A host of this form, with or without a port that is not the scheme's own. */
function atAnyPort(host: string): Shape["grammar"] {
  const [http, https] = ["80", "443"].map((usual) => `${host}(?::(?!${usual}$)${portNumber})?`);
  return { http: http ?? "", https: https ?? "" };
}

function below(names: Iterable<string>): string[] {
  return someOf(names, (some) => `(?:.*\\.)?${some}${rest}`);
}

function someOf(names: Iterable<string>, expression: (names: string) => string): string[] {
  const all = [...names];
  return all.length > 0 ? [expression(anyOf(all))] : [];
}

function anyOf(names: readonly string[]): string {
  return `(?:${names.map((one) => one.split("*").map(quoted).join(label)).join("|")})`;
}

function quoted(text: string): string {
  return text.replaceAll(/[^a-z0-9]/g, "\\$&");
}
