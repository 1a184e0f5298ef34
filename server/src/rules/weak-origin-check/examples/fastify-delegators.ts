import type { Examples } from "../../examples.ts";

/** Options that a delegator gives for each request: whoever is not turned away is answered with the own name. */
export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "javascript",
  preamble: `import Fastify from "fastify";
import cors from "@fastify/cors";

const app = Fastify();
const blocked = ["https://evil.example"];
const allowed = ["https://app.example.com"];
`,
  invalid: [
    {
      name: "all but a list",
      code: `app.register(cors, {
  delegator: (request, callback) => {
    if (blocked.includes(request.headers.origin)) callback(null, { origin: false });
    else callback(null, { origin: «true», credentials: ‹true› });
  },
});
`,
      message:
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "all but those that a pattern finds, over several lines or not",
      code: `app.register(cors, () => (request, callback) => {
  const options = { origin: «true», credentials: ‹true› };
  if (/^localhost$/m.test(request.headers.origin)) options.origin = false;
  callback(null, options);
});
`,
      message:
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {},
    },
    {
      name: "a pattern that is left open",
      code: `app.register(cors, () => async (request) => {
  if (!/^https:\\/\\/app\\.example/.test(request.headers.origin)) return { origin: false };
  return { origin: «true», credentials: ‹true› };
});
`,
      message:
        "This pattern also lets in `https://app.example.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "none but a list",
      code: `app.register(cors, {
  delegator: (request, callback) => {
    if (allowed.includes(request.headers.origin)) callback(null, { origin: true, credentials: true });
    else callback(null, { origin: false });
  },
});
`,
    },
    {
      name: "the origin of a URL",
      code: `app.register(cors, { origin: [new URL("https://app.example.com/start").origin], credentials: true });
`,
    },
    {
      name: "by something else of the request",
      code: `app.register(cors, {
  delegator: (request, callback) => {
    if (request.headers["x-internal"]) callback(null, { origin: false });
    else callback(null, { origin: true, credentials: true });
  },
});
`,
    },
  ],
};
