import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";

/** The options of `config` by their names. */
export const names: OptionNames = {
  label: "`strapi::cors`",
  roles: {
    origin: "origin",
    methods: "methods",
    headers: "headers",
    exposed: "expose",
    credentials: "credentials",
    maxAge: "maxAge",
  },
  others: ["keepHeadersOnError", "enabled"],
  without: { origin: usual.named, exposed: usual.unexposed, credentials: usual.credentials },
};
