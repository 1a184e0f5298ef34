import type { Examples } from "../../examples.ts";

const unset = "Where `CORS_ORIGIN` is not set,";

/** Settings that a framework reads from a file of its own. */
export const examples: Examples = {
  rule: "unset-environment-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "Strapi, with the helper that reads the environment",
      code: `module.exports = ({ env }) => [{ name: "strapi::cors", config: { origin: «env("CORS_ORIGIN")» } }];
`,
      message: `${unset} \`strapi::cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `module.exports = ({ env }) => [{ name: "strapi::cors", config: { origin: env("CORS_ORIGIN", ["https://app.example.com"]) } }];
`,
      },
    },
    {
      name: "Strapi, a list of the environment",
      code: `module.exports = ({ env }) => [{ name: "strapi::cors", config: { origin: «env.array("CORS_ORIGIN")», credentials: false } }];
`,
      message: `${unset} \`strapi::cors\` lets every origin in.`,
      fixes: {
        "explicit-origins": `module.exports = ({ env }) => [{ name: "strapi::cors", config: { origin: env.array("CORS_ORIGIN", ["https://app.example.com"]), credentials: false } }];
`,
      },
    },
    {
      name: "Strapi, the variable itself",
      code: `module.exports = [{ name: "strapi::cors", config: { origin: «process.env.CORS_ORIGIN?.split(",")» } }];
`,
      message: `${unset} \`strapi::cors\` lets every origin in, with credentials.`,
      fixes: {
        "explicit-origins": `module.exports = [{ name: "strapi::cors", config: { origin: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"] } }];
`,
      },
    },
    {
      name: "Sails takes `undefined` for what is not written",
      code: `module.exports.security = { cors: { allRoutes: true, allowOrigins: «process.env.CORS_ORIGIN?.split(",")» } };
`,
      message: `${unset} Sails lets every origin in.`,
      fixes: {
        "explicit-origins": `module.exports.security = { cors: { allRoutes: true, allowOrigins: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"] } };
`,
      },
    },
    {
      name: "Sails refuses credentials for everyone",
      code: `module.exports.security = { cors: { allRoutes: true, allowOrigins: «process.env.CORS_ORIGIN?.split(",")», allowCredentials: true } };
`,
      message: `${unset} the app does not start: \`*\` is refused with credentials unless \`allowAnyOriginWithCredentialsUnsafe\` is on.`,
      fixes: {
        "explicit-origins": `module.exports.security = { cors: { allRoutes: true, allowOrigins: process.env.CORS_ORIGIN?.split(",") ?? ["https://app.example.com"], allowCredentials: true } };
`,
      },
    },
    {
      name: "Sails refuses an empty text, in a list too",
      code: `module.exports.security = { cors: { allRoutes: true, allowOrigins: «(process.env.CORS_ORIGIN || "").split(",")» } };
`,
      message: `${unset} the app does not start: \`allowOrigins\` takes origins only: a scheme, a host and no path.`,
      fixes: {
        "explicit-origins": `module.exports.security = { cors: { allRoutes: true, allowOrigins: (process.env.CORS_ORIGIN || "https://app.example.com").split(",") } };
`,
      },
    },
    {
      name: "webpack sets what it is given, and node takes no `undefined`",
      code: `module.exports = { devServer: { headers: { "Access-Control-Allow-Origin": «process.env.CORS_ORIGIN» } } };
`,
      message: `${unset} every request fails: node takes no \`undefined\` for a header.`,
      fixes: {
        "explicit-origins": `module.exports = { devServer: { headers: { "Access-Control-Allow-Origin": process.env.CORS_ORIGIN ?? "https://app.example.com" } } };
`,
      },
    },
  ],
  valid: [
    {
      name: "webpack, an empty text",
      code: `module.exports = { devServer: { headers: { "Access-Control-Allow-Origin": process.env.CORS_ORIGIN || "" } } };
`,
    },
    {
      name: "Strapi, with a default",
      code: `module.exports = ({ env }) => [{ name: "strapi::cors", config: { origin: env.array("CORS_ORIGIN", ["https://app.example.com"]) } }];
`,
    },
    {
      name: "Strapi, another function of that name",
      code: `const { env } = require("./env");
module.exports = [{ name: "strapi::cors", config: { origin: env("CORS_ORIGIN") } }];
`,
    },
    {
      name: "Vite lets pages of the own machine in where nothing is written",
      code: `import { defineConfig } from "vite";
export default defineConfig({ server: { cors: { origin: process.env.CORS_ORIGIN, credentials: true } } });
`,
    },
  ],
};
