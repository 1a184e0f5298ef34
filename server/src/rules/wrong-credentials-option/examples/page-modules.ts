import type { Examples, FilesAround } from "../../examples.ts";

const axios =
  "`axios` knows no option `credentials` and sends no cookies to other origins for it. It takes `withCredentials: true`.";
const fetch =
  '`fetch` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.';

function beside(files: Readonly<Record<string, string>>): FilesAround {
  return { path: "src/basket.ts", files };
}

const made = 'const api = axios.create({ baseURL: "https://api.example.com" });\n';
const required = `const axios = require("axios");\n${made}`;
const imported = `import axios from "axios";\nexport ${made}`;

/** The ways in which files hand instances to each other, and what is called without a method. */
export const examples: Examples = {
  rule: "wrong-credentials-option",
  grammar: "typescript",
  invalid: [
    {
      name: "one of several exports, in CommonJS",
      around: beside({ "src/http.js": `${required}module.exports = { api, timeout: 500 };\n` }),
      code: `const { api } = require("./http");
api.get("/basket", { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `const { api } = require("./http");
api.get("/basket", { withCredentials: true });
`,
      },
    },
    {
      name: "an instance that is changed where it is required",
      around: beside({ "src/api.js": `${required}module.exports = api;\n` }),
      code: `const api = require("./api");
api.defaults.timeout = 500;
api.get("/basket", { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `const api = require("./api");
api.defaults.timeout = 500;
api.get("/basket", { withCredentials: true });
`,
      },
    },
    {
      name: "a part of a whole module",
      around: beside({ "src/http.ts": imported }),
      code: `import * as http from "./http";
http.api.post("/basket", item, { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `import * as http from "./http";
http.api.post("/basket", item, { withCredentials: true });
`,
      },
    },
    {
      name: "an instance that is called itself",
      around: beside({ "src/http.ts": imported }),
      code: `import { api } from "./http";
api("/basket", { method: "put", «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `import { api } from "./http";
api("/basket", { method: "put", withCredentials: true });
`,
      },
    },
    {
      name: "a call with a type, behind await",
      code: `import axios from "axios";
const { data } = await axios.get<Item[]>("/basket", { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
const { data } = await axios.get<Item[]>("/basket", { withCredentials: true });
`,
      },
    },
    {
      name: "a value that is not known has no fix",
      code: `import axios from "axios";
axios.get("/basket", { «credentials»: mode });
`,
      message: axios,
      fixes: {},
    },
    {
      name: "an instance of ofetch",
      code: `import { ofetch } from "ofetch";
export const api = ofetch.create({ baseURL: "/api", «withCredentials»: true });
`,
      message: fetch,
      fixes: {
        correct: `import { ofetch } from "ofetch";
export const api = ofetch.create({ baseURL: "/api", credentials: "include" });
`,
      },
    },
    {
      name: "what an instance of Nuxt's $fetch is asked",
      code: `const api = $fetch.create({ baseURL: "/api" });
const basket = await api<Item[]>("/basket", { «withCredentials»: true });
`,
      message: fetch,
      fixes: {
        correct: `const api = $fetch.create({ baseURL: "/api" });
const basket = await api<Item[]>("/basket", { credentials: "include" });
`,
      },
    },
    {
      name: "a composable of Nuxt",
      code: `import { useFetch } from "#imports";
const { data } = await useFetch("/api/basket", { «withCredentials»: true });
`,
      message: fetch,
      fixes: {
        correct: `import { useFetch } from "#imports";
const { data } = await useFetch("/api/basket", { credentials: "include" });
`,
      },
    },
    ...[
      ["Nuxt", 'import { useFetch } from "#app";', 'useFetch("/api/basket", { '],
      [
        "Redux Toolkit",
        'import { fetchBaseQuery } from "@reduxjs/toolkit/query/react";',
        "fetchBaseQuery({ baseUrl: api, ",
      ],
      ["Apollo", 'import { HttpLink } from "@apollo/client";', "new HttpLink({ uri: api, "],
      ["graphql-request", 'import { GraphQLClient } from "graphql-request";', "new GraphQLClient(api, { "],
    ].map(([name = "", line, before]) => ({
      name,
      code: `${line}\nexport const client = ${before}credentials: «true» });\n`,
      message:
        '`fetch` knows no credentials mode true and throws a TypeError. It takes "omit", "same-origin" or "include".',
      fixes: { correct: `${line}\nexport const client = ${before}credentials: "include" });\n` },
    })),
    {
      name: "options of another file, which are mended there",
      around: beside({ "src/options.ts": "export const options = { withCredentials: true };" }),
      code: `import { options } from "./options"; // CORS
fetch("https://api.example.com/basket", «options»);
`,
      message: fetch,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "turned off, or left to the browser",
      code: `import axios from "axios";
axios.get("/a", { credentials: "omit" });
axios.get("/b", { credentials: "same-origin" });
axios.get("/c", { credentials: false });
`,
    },
    {
      name: "an option of the program's own, which an interceptor reads",
      code: `import axios from "axios";
const api = axios.create();
api.interceptors.request.use((config) => {
  if (config.credentials === "include") config.withCredentials = true;
  return config;
});
api.get("/basket", { credentials: "include" });
`,
    },
    {
      name: "a composable of somebody else",
      code: `import { useFetch } from "./useFetch";
const { data } = useFetch("/api/basket", { withCredentials: true });
`,
    },
    {
      name: "another part of the module",
      around: beside({
        "src/http.js": `${required}module.exports = { api, load: (path, init) => fetch(path, init) };\n`,
      }),
      code: `const { load } = require("./http");
load("/basket", { credentials: "include" });
`,
    },
    {
      name: "an instance that a library wraps",
      code: `import axios from "axios";
import rateLimit from "axios-rate-limit";
const http = rateLimit(axios.create(), { maxRequests: 2 });
http.get("/basket", { credentials: "include" });
`,
    },
  ],
};
