import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [],
  valid: [
    {
      name: "a function of the file that has the name",
      code: `const cors = (options) => (req, res, next) => next();
app.use(cors({ origin: "*", credentials: true }));
require("cors");
`,
    },
    {
      name: "the middleware of another library",
      code: `import cors from "./middleware/cors";
import { cors as otherCors } from "some-framework/cors";
app.use(cors({ origin: "*", credentials: true }));
app.use(otherCors({ origin: "*", credentials: true }));
`,
    },
    {
      name: "a name that is given another function",
      code: `let cors = require("cors");
cors = require("./cors");
app.use(cors({ origin: "*", credentials: true }));
`,
    },
    {
      name: "a method of that name",
      code: `const server = require("./server");
server.cors({ origin: "*", credentials: true });
this.cors({ origin: "*", credentials: true });
`,
    },
    {
      name: "the client's side",
      code: `import axios from "axios";
const client = axios.create({ baseURL: "https://api.example.com", withCredentials: true, headers: { cors: "*" } });
await fetch(url, { mode: "cors", credentials: "include" });
`,
    },
    {
      name: "a half-typed call",
      code: `const cors = require("cors");
app.use(cors({ origin: 
`,
    },
  ],
};
