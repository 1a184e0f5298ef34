import { type OptionNames, usual } from "../shared/options/unknownOptions.ts";

/** The options by their names. */
export const names: OptionNames = {
  label: "`micro-cors`",
  roles: {
    origin: "origin",
    methods: "allowMethods",
    headers: "allowHeaders",
    exposed: "exposeHeaders",
    credentials: "allowCredentials",
    maxAge: "maxAge",
  },
  others: ["runHandlerOnOptionsRequest"],
  without: { origin: usual.everyone, credentials: usual.credentials, exposed: usual.unexposed },
};
