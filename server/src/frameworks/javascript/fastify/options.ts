import { compareVersions } from "../../../syntax/versions.ts";
import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";
import type { ListTaking } from "../shared/options/wrongTypes.ts";

/** What differs between the versions of the plugin. */
export interface Plugin {
  readonly label: string;
  /** What `methods` lists where it is not written. */
  readonly methods: readonly string[];
  /** `Vary: Origin` goes out even where the answer is the same for all. */
  readonly alwaysVaries: boolean;
  /** `config: { cors: {…} }` of a route is laid over the options. */
  readonly routesOverride: boolean;
  /** The names of `hook`; any other is refused. */
  readonly hooks: readonly string[];
  /** It decorates requests, so that an instance within one that has it cannot take it again. */
  readonly decorates: boolean;
}

/** The hooks of Fastify in the order in which they run. */
export const hooks = ["onRequest", "preParsing", "preValidation", "preHandler", "preSerialization", "onSend"] as const;

const allMethods = ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];
const newest: Plugin = {
  label: "`@fastify/cors`",
  methods: ["GET", "HEAD", "POST"],
  alwaysVaries: false,
  routesOverride: true,
  hooks: hooks.filter((name) => name !== "onSend"),
  decorates: true,
};

/** The plugin before a version, oldest first. */
const older: readonly { readonly before: string; readonly plugin: Plugin }[] = [
  { before: "9", plugin: { ...newest, methods: allMethods, alwaysVaries: true, routesOverride: false, hooks } },
  { before: "11", plugin: { ...newest, methods: allMethods, routesOverride: false, hooks } },
  { before: "11.2", plugin: { ...newest, routesOverride: false } },
];

const formerName: Plugin = {
  label: "`fastify-cors`",
  methods: allMethods,
  alwaysVaries: true,
  routesOverride: false,
  hooks,
  decorates: true,
};

export const exports: Exports = {
  "@fastify/cors": ["*", "default", "fastifyCors"],
  "fastify-cors": ["*", "default", "fastifyCors"],
};

/** The plugin that a module exports; `version` is the one in use, the newest where it is not known. */
export function pluginOf(module: string, version: string | undefined): Plugin {
  if (module === "fastify-cors") {
    return { ...formerName, decorates: version === undefined || compareVersions(version, "5") >= 0 };
  }
  const found = version && older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.plugin : newest;
}

/** The options of the plugin by their names. */
export function namesOf({ label, methods }: Plugin): OptionNames {
  return {
    label,
    roles: {
      origin: "origin",
      methods: "methods",
      headers: "allowedHeaders",
      exposed: "exposedHeaders",
      credentials: "credentials",
      maxAge: "maxAge",
    },
    others: [
      "hook",
      "preflightContinue",
      "optionsSuccessStatus",
      "preflight",
      "strictPreflight",
      "hideOptionsRoute",
      "cacheControl",
      "logLevel",
      "delegator",
      "prefix",
    ],
    without: {
      origin: usual.everyone,
      methods: `allows ${methods.join(", ")}`,
      headers: usual.asked,
      exposed: usual.unexposed,
      credentials: usual.noCredentials,
    },
  };
}

/** What becomes of an option for a list that is none: all but `null` for the headers goes out as its text. */
export function takingOf(plugin: Plugin): ListTaking {
  return {
    names: namesOf(plugin),
    fate: (role, value) => {
      if (value.kind === "text") return undefined;
      if (value.kind === "undefined") return role === "exposed" ? undefined : "dropped";
      return value.kind === "null" && role !== "methods" ? undefined : "sent";
    },
  };
}
