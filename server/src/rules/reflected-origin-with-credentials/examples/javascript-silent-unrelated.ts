import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "typescript",
  invalid: [],
  valid: [
    {
      name: "a function named cors",
      code: `function cors(options) {
  return (req, res, next) => next();
}
app.use(cors({ origin: "*", credentials: true }));
`,
    },
    {
      name: "a parameter named cors",
      code: `module.exports = (app, cors) => {
  app.use(cors({ origin: true, credentials: true }));
};
`,
    },
    {
      name: "a method named cors",
      code: `app.cors({ origin: "*", credentials: true });
builder.cors({ origin: true, credentials: true });
`,
    },
    {
      name: "a help text",
      code: `const help = \`
  --cors   sends "Access-Control-Allow-Origin: *" and "Access-Control-Allow-Credentials: true"
\`;
console.log(help);
`,
    },
    {
      name: "a list of header names",
      code: `const corsHeaders = ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Vary"];
for (const name of corsHeaders) console.log(name);
`,
    },
    {
      name: "assertions of a test",
      code: `expect(response.headers["access-control-allow-origin"]).toBe("*");
expect(response.headers["access-control-allow-credentials"]).toBe("true");
assert.equal(res.headers.get("Access-Control-Allow-Origin"), "*");
`,
    },
    {
      name: "assertions of supertest",
      code: `request(app).get("/").expect("Access-Control-Allow-Origin", "*").expect("Access-Control-Allow-Credentials", "true");
`,
    },
    {
      name: "headers that are read",
      code: `const allowOrigin = response.headers.get("Access-Control-Allow-Origin");
if (allowOrigin === "*" && response.headers.get("Access-Control-Allow-Credentials") === "true") warn();
`,
    },
    {
      name: "headers that are removed",
      code: `app.use((req, res, next) => {
  res.removeHeader("Access-Control-Allow-Origin");
  res.removeHeader("Access-Control-Allow-Credentials");
  next();
});
`,
    },
    {
      name: "a comment",
      code: `// res.set("Access-Control-Allow-Origin", req.headers.origin); with credentials would let everyone in
/* app.use(cors({ origin: "*", credentials: true })) */
app.use(helmet());
`,
    },
    {
      name: "a probe without CORS",
      code: `fetch("https://example.com/ping", { mode: "no-cors" }).then(() => console.log("up"));
`,
    },
    {
      name: "a table of expected values",
      code: `const cases = [
  { name: "wildcard", headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true" } },
];
for (const each of cases) test(each.name, () => run(each));
`,
    },
    {
      name: "an error page about CORS",
      code: `export function explain(error) {
  if (/Access-Control-Allow-Origin/.test(error.message)) return "Set cors: { origin: true, credentials: true } on the server";
}
`,
    },
    {
      name: "crossOrigin of an image",
      code: `const image = new Image();
image.crossOrigin = "use-credentials"; // cors
`,
    },
    {
      name: "a script's crossorigin",
      code: `const script = \`<script crossorigin="anonymous" src="https://cdn.example.com/a.js"></script>\`; // cors
`,
    },
    {
      name: "options of a client that name the same things",
      code: `const client = createClient({ cors: { origin: "*", credentials: true } });
const chart = draw({ origin: "*", credentials: true }); // cors
`,
    },
    {
      name: "a type",
      code: `interface CorsConfig { origin: string | boolean; credentials: boolean }
const defaults: CorsConfig = { origin: true, credentials: true };
`,
    },
    {
      name: "a mock of a response",
      code: `const res = { headers: { "access-control-allow-origin": "*", "access-control-allow-credentials": "true" } };
handle(res);
`,
    },
    {
      name: "snapshots",
      code: `expect(headers).toMatchObject({ "access-control-allow-origin": "*", "access-control-allow-credentials": "true" });
`,
    },
    {
      name: "a proxy's option",
      code: `const proxy = { "/api": { target: "https://api.example.com", changeOrigin: true } }; // no cors needed
`,
    },
    {
      name: "a logger of headers",
      code: `app.use((req, res, next) => {
  log.info({ origin: req.headers.origin, cors: res.getHeader("Access-Control-Allow-Origin") });
  next();
});
`,
    },
    {
      name: "documentation in Swagger",
      code: `const spec = { responses: { 200: { headers: { "Access-Control-Allow-Origin": { schema: { type: "string" } } } } } };
`,
    },
  ],
};
