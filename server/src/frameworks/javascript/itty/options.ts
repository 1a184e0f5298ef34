import { type Listing, notSent, reflected } from "../../../policy/listing.ts";
import { compareVersions } from "../../../syntax/versions.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";
import { type ListTaking, saysSomething } from "../shared/options/wrongTypes.ts";

/** What is answered to a preflight where no headers are listed: before 6 what it asks for. */
export function headersByDefault(version: string | undefined): Listing {
  return version !== undefined && compareVersions(version, "6") < 0 ? reflected : notSent;
}

/** The options by their names. */
export const names: OptionNames = {
  label: "itty-router's `cors`",
  roles: {
    origin: "origin",
    methods: "allowMethods",
    headers: "allowHeaders",
    exposed: "exposeHeaders",
    credentials: "credentials",
    maxAge: "maxAge",
  },
  others: [],
  without: {
    origin: usual.everyone,
    methods: "lists `*`",
    headers: "lists no headers",
    exposed: usual.unexposed,
    credentials: usual.noCredentials,
  },
};

/** What becomes of an option for a list that is none: it goes out as its text. */
export const taking: ListTaking = {
  names,
  fate: (role, value) => {
    if (value.kind === "text" || value.kind === "undefined") return undefined;
    if (saysSomething(value)) return "sent";
    return role === "methods" ? "dropped" : undefined;
  },
};
