import { defineNitroConfig } from "nitro/config";

export default defineNitroConfig({
  routeRules: {
    "/api/**": { cors: true, headers: { "Access-Control-Allow-Credentials": "true" } },
  },
});
