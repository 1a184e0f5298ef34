import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-method",
  grammar: "javascript",
  preamble: `const cors = require("cors");
const origin = "https://app.example.com";
`,
  invalid: [
    {
      name: "lower case",
      code: `app.use(cors({ origin, methods: ["GET", «"put"»] }));
`,
      message: "Methods are compared with case: `put` does not allow `PUT`, whose preflights fail.",
      fixes: {
        correct: `app.use(cors({ origin, methods: ["GET", "PUT"] }));
`,
      },
    },
    {
      name: "several in one text",
      code: `app.use(cors({ origin, methods: «"get,put,delete"» }));
`,
      message: "Methods are compared with case: `put`, `delete` do not allow `PUT`, `DELETE`, whose preflights fail.",
      fixes: {
        correct: `app.use(cors({ origin, methods: "get, PUT, DELETE" }));
`,
      },
    },
    {
      name: "the wrong signs between them",
      code: `app.use(cors({ origin, methods: «'GET; PUT'» }));
`,
      message: "Methods are separated by commas: browsers cannot read `GET; PUT` and refuse every preflight.",
      fixes: {
        correct: `app.use(cors({ origin, methods: 'GET, PUT' }));
`,
      },
    },
    {
      name: "a sign that methods may hold",
      code: `app.use(cors({ origin, methods: «"GET|PUT|PATCH"» }));
`,
      message:
        "To browsers `GET|PUT|PATCH` is one method of that name, which no page sends: the preflights for PUT, PATCH fail.",
      fixes: {
        correct: `app.use(cors({ origin, methods: "GET, PUT, PATCH" }));
`,
      },
    },
    {
      name: "a list in brackets, in a text",
      code: `app.use(cors({ origin, methods: «"[GET, PUT]"» }));
`,
      message: "`[GET` is no method: browsers cannot read the list and refuse every preflight.",
      fixes: {
        correct: `app.use(cors({ origin, methods: "GET, PUT" }));
`,
      },
    },
    {
      name: "no method at all",
      code: `app.use(cors({ origin, methods: [«"any method"»] }));
`,
      message: "`any method` is no method: browsers cannot read the list and refuse every preflight.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "a list, a text, and nothing",
      code: `app.use(cors({ origin, methods: ["GET", "PUT"] }));
app.use(cors({ origin, methods: "GET,HEAD,PUT,PATCH,POST,DELETE" }));
app.use(cors({ origin, methods: "GET, PUT," }));
app.use(cors({ origin, methods: "GET, PUT".split(",") }));
app.use(cors({ origin, methods: ["GET ", " PUT"] }));
app.use(cors({ origin }));
`,
    },
    {
      name: "lower case where browsers ask for nothing",
      code: `app.use(cors({ origin, methods: ["get", "head", "post", "options"] }));
`,
    },
    {
      name: "items with commas in them, which are joined with commas",
      code: `app.use(cors({ origin, methods: ["GET, PUT", "DELETE"] }));
`,
    },
    {
      name: "methods that applications make up",
      code: `app.use(cors({ origin, methods: ["PROPFIND", "mkcol", "QUERY"] }));
`,
    },
    {
      name: "methods from elsewhere",
      code: `app.use(cors({ origin, methods: config.methods }));
app.use(cors({ origin, methods: [...config.methods, "GET"] }));
`,
    },
  ],
};
