import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import cors, { type CorsOptions } from "cors";
import express from "express";

const app = express();
`,
  invalid: [
    {
      name: "a default of the settings that is declared to be a text",
      code: `const config = await loadConfigService();
app.use(cors({ origin: config.get<string>("CORS_ORIGIN", «"*"»), credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const config = await loadConfigService();
app.use(cors({ origin: config.get<string>("CORS_ORIGIN", "https://app.example.com"), credentials: true }));
`,
        "credentials-off": `const config = await loadConfigService();
app.use(cors({ origin: config.get<string>("CORS_ORIGIN", "*") }));
`,
      },
    },
    {
      name: "typed options with a cast",
      code: `const options: CorsOptions = { origin: «"*" as string», credentials: ‹true› };
app.use(cors(options));
`,
      message,
      fixes: {
        "explicit-origins": `const options: CorsOptions = { origin: ["https://app.example.com"], credentials: true };
app.use(cors(options));
`,
        "origin-pattern": `const options: CorsOptions = { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true };
app.use(cors(options));
`,
        "credentials-off": `const options: CorsOptions = { origin: "*" as string };
app.use(cors(options));
`,
      },
    },
    {
      name: "options that are held constant",
      code: `const options = { origin: «"*"», credentials: ‹true› } as const satisfies CorsOptions;
app.use(cors(options));
`,
      message,
      fixes: {
        "explicit-origins": `const options = { origin: ["https://app.example.com"], credentials: true } as const satisfies CorsOptions;
app.use(cors(options));
`,
        "origin-pattern": `const options = { origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true } as const satisfies CorsOptions;
app.use(cors(options));
`,
        "credentials-off": `const options = { origin: "*" } as const satisfies CorsOptions;
app.use(cors(options));
`,
      },
    },
    {
      name: "a called name that is cast",
      code: `app.use((cors as any)({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `app.use((cors as any)({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `app.use((cors as any)({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `app.use((cors as any)({ origin: "*" }));
`,
      },
    },
    {
      name: "another name for it",
      code: `const allowCors = cors;
app.use(allowCors({ origin: «"*"», credentials: ‹true› }));
`,
      message,
      fixes: {
        "explicit-origins": `const allowCors = cors;
app.use(allowCors({ origin: ["https://app.example.com"], credentials: true }));
`,
        "origin-pattern": `const allowCors = cors;
app.use(allowCors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
        "credentials-off": `const allowCors = cors;
app.use(allowCors({ origin: "*" }));
`,
      },
    },
    {
      name: "the options of a method, in an enum's neighbourhood",
      code: `enum Mode { open, closed }
class Server {
  private readonly mode = Mode.open;
  mount(app: express.Application): void {
    app.use(cors({ origin: «"*"», credentials: ‹true› }));
  }
}
`,
      message,
      fixes: {
        "explicit-origins": `enum Mode { open, closed }
class Server {
  private readonly mode = Mode.open;
  mount(app: express.Application): void {
    app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
  }
}
`,
        "origin-pattern": `enum Mode { open, closed }
class Server {
  private readonly mode = Mode.open;
  mount(app: express.Application): void {
    app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
  }
}
`,
        "credentials-off": `enum Mode { open, closed }
class Server {
  private readonly mode = Mode.open;
  mount(app: express.Application): void {
    app.use(cors({ origin: "*" }));
  }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "a typed allow-list",
      code: `const allowed: readonly string[] = ["https://app.example.com"];
app.use(cors({ origin: allowed as string[], credentials: true }));
`,
    },
    {
      name: "options from a parameter",
      code: `export function mount(app: express.Application, options: CorsOptions = { origin: "*", credentials: true }): void {
  app.use(cors(options));
}
`,
    },
    {
      name: "only a type",
      code: `type Options = { origin: "*"; credentials: true };
declare function use(options: Options): void;
`,
    },
  ],
};
