import { compareVersions } from "../../../syntax/versions.ts";
import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";

/** How a text of `origin` is compared with the request's origin. */
export type Comparison =
  /** Without the request's scheme; a text with a scheme never matches. */
  | "host only"
  /** A text without `://` may lie anywhere in the origin. */
  | "substring or exact"
  /** The whole origin, or what follows its scheme. */
  | "exact or host";

/** What differs between the versions of the plugin. `maxAge` is 5 where it is not written. */
export interface Plugin {
  /** `methods` and `allowedHeaders` where they are not written: `*`, or `true`, which reflects. */
  readonly default: "*" | true;
  /** The same for `origin`. */
  readonly origin: "*" | true;
  /** What `origin: true` sends: the request's origin, or `*`. */
  readonly anyIsSentAs: "echo" | "*";
  /** `origin: "*"` lets everyone in; before 1.0 it is compared like any other text. */
  readonly knowsWildcard: boolean;
  /** Whether credentials are on where nothing is written. */
  readonly credentials: boolean;
  readonly comparison: Comparison;
  /** Preflights are answered by a hook for all requests, before there is a route. */
  readonly answersFirst: boolean;
  readonly exposedName: "exposedHeaders" | "exposeHeaders";
}

const newest: Plugin = {
  default: true,
  origin: true,
  anyIsSentAs: "echo",
  knowsWildcard: true,
  credentials: true,
  comparison: "exact or host",
  answersFirst: true,
  exposedName: "exposeHeaders",
};

/** Before 1.4.1. */
const onRoutes: Plugin = { ...newest, answersFirst: false };

const one: Plugin = { ...onRoutes, default: "*", origin: "*", comparison: "host only", exposedName: "exposedHeaders" };
const zero: Plugin = { ...one, origin: true, knowsWildcard: false };

/** The plugin before a version, oldest first. */
const older: readonly { readonly before: string; readonly plugin: Plugin }[] = [
  { before: "0.7.2", plugin: { ...zero, credentials: false, anyIsSentAs: "*" } },
  { before: "0.8", plugin: { ...zero, credentials: false } },
  { before: "1.0", plugin: zero },
  { before: "1.0.3", plugin: one },
  { before: "1.3", plugin: { ...onRoutes, comparison: "substring or exact" } },
  { before: "1.4.1", plugin: onRoutes },
];

export const exports: Exports = { "@elysiajs/cors": ["*", "default", "cors"] };

/** The plugin of a version; the newest where it is not known. */
export function pluginOf(version: string | undefined): Plugin {
  const found = version && older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.plugin : newest;
}

/** The options of the plugin by their names. */
export function namesOf({ default: standing, origin, credentials, exposedName }: Plugin): OptionNames {
  const isOpen = standing === "*";
  return {
    label: "`@elysiajs/cors`",
    roles: {
      origin: "origin",
      methods: "methods",
      headers: "allowedHeaders",
      exposed: exposedName,
      credentials: "credentials",
      maxAge: "maxAge",
    },
    others: ["aot", "preflight"],
    without: {
      origin: origin === "*" ? usual.everyone : usual.named,
      methods: isOpen ? "lists `*`" : "allows whatever method the preflight asks for",
      headers: isOpen ? "lists `*`" : usual.asked,
      credentials: credentials ? usual.credentials : usual.noCredentials,
    },
  };
}
