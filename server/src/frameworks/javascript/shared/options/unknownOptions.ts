import type { UnknownOption } from "../../../../policy/options.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";

/** What an option is about, whatever a library calls it. */
export type Role = "origin" | "methods" | "headers" | "exposed" | "credentials" | "maxAge";

/** The names of a library's options, and what comes of a name that it does not know. */
export interface OptionNames {
  readonly label: string;
  /** Its name for each role; absent where it has none. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  /** All its other options. */
  readonly others: readonly string[];
  /** What it does where the option of a role is not written, as the end of "it ignores the option and". */
  readonly without: Readonly<Partial<Record<Role, string>>>;
  /** It refuses names that it does not know. */
  readonly refuses?: boolean;
}

/** How libraries, and those who mix them up, call an option, in lower case. */
const synonyms: Readonly<Record<Role, readonly string[]>> = {
  origin: [
    "origin",
    "origins",
    "alloworigin",
    "alloworigins",
    "allowedorigin",
    "allowedorigins",
    "allowlist",
    "whitelist",
  ],
  methods: ["method", "methods", "allowmethod", "allowmethods", "allowedmethod", "allowedmethods"],
  headers: ["header", "headers", "allowheader", "allowheaders", "allowedheader", "allowedheaders"],
  exposed: ["exposeheader", "exposeheaders", "exposedheader", "exposedheaders", "expose"],
  credentials: ["credential", "credentials", "allowcredentials", "supportscredentials", "withcredentials"],
  maxAge: ["maxage", "max_age"],
};
const roles = Object.keys(synonyms) as readonly Role[];

/** The options written in place that a library does not have and whose meaning is clear. */
export function unknownOptions(options: Value | undefined, names: OptionNames): UnknownOption[] {
  if (options?.kind !== "record") return [];
  const known = new Set([...Object.values(names.roles), ...names.others]);
  const written = new Set(options.entries.map(({ key }) => key));
  return options.entries.flatMap(({ key, keyNode }) => {
    if (key === undefined || known.has(key)) return [];
    const role = roles.find((one) => synonyms[one].includes(key.toLowerCase()));
    const meant = role && names.roles[role];
    if (!names.refuses && (!meant || written.has(meant))) return [];
    return [
      {
        name: key,
        span: spanOf(keyNode),
        ...(meant && !written.has(meant) && { meant }),
        effect: effectOf(names, role),
        concerns: names.refuses ? "everything" : role === "origin" ? "origins" : "nothing else",
      } satisfies UnknownOption,
    ];
  });
}

function effectOf({ label, without, refuses }: OptionNames, role: Role | undefined): string {
  if (refuses) return `${label} refuses to start.`;
  const instead = role && without[role];
  return instead ? `${label} ignores it and ${instead}.` : `${label} ignores it.`;
}

/** What most libraries do where nothing is written. */
export const usual = {
  everyone: "lets every origin in with `*`",
  named: "names every origin that asks",
  noCredentials: "does not allow credentials",
  credentials: "allows credentials",
  asked: "allows whatever headers the preflight asks for",
  unexposed: "exposes no headers",
} as const;
