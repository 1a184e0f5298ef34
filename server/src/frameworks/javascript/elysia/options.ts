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

/** What differs between the versions of the plugin. `credentials` is on, and `maxAge` 5, where they are not written. */
export interface Plugin {
  /** `origin`, `methods` and `allowedHeaders` where they are not written: `*`, or `true`, which reflects. */
  readonly default: "*" | true;
  readonly comparison: Comparison;
  readonly exposedName: "exposedHeaders" | "exposeHeaders";
}

const newest: Plugin = { default: true, comparison: "exact or host", exposedName: "exposeHeaders" };

/** The plugin before a version, oldest first. */
const older: readonly { readonly before: string; readonly plugin: Plugin }[] = [
  { before: "1.0.3", plugin: { default: "*", comparison: "host only", exposedName: "exposedHeaders" } },
  { before: "1.3", plugin: { ...newest, comparison: "substring or exact" } },
];

export const exports: Exports = { "@elysiajs/cors": ["*", "default", "cors"] };

/** The plugin of a version; the newest where it is not known. */
export function pluginOf(version: string | undefined): Plugin {
  const found = version && older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.plugin : newest;
}

/** The options of the plugin by their names. */
export function namesOf({ default: standing, exposedName }: Plugin): OptionNames {
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
      origin: isOpen ? usual.everyone : usual.named,
      methods: isOpen ? "lists `*`" : "allows whatever method the preflight asks for",
      headers: isOpen ? "lists `*`" : usual.asked,
      credentials: usual.credentials,
    },
  };
}
