import { defineNitroConfig } from "nitro/config";

export default defineNitroConfig({
  routeRules: {
    "/api/**": { cors: { origin: ["https://app.example.com"], credentials: true } },
  },
});
