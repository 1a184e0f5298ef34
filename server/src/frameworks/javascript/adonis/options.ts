import type { Exports } from "../shared/options/calls.ts";
import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";

/** What `config/cors.ts` is made with. */
export const exports: Exports = { "@adonisjs/cors": ["defineConfig"] };

export const label = "`@adonisjs/cors`";

/** The methods where none are written; all other options are on (`defineConfig` of version 2). */
export const defaultMethods = ["GET", "HEAD", "POST", "PUT", "DELETE"];

/** The options by their names. */
export const names: OptionNames = {
  label,
  roles: {
    origin: "origin",
    methods: "methods",
    headers: "headers",
    exposed: "exposeHeaders",
    credentials: "credentials",
    maxAge: "maxAge",
  },
  others: ["enabled"],
  without: { origin: usual.named, headers: usual.asked, exposed: usual.unexposed, credentials: usual.credentials },
};
