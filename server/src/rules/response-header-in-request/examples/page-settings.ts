import type { Examples } from "../../examples.ts";

const message = `\`Access-Control-Allow-Origin\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`;

/** What is set for many requests, and on headers that are filled step by step. */
export const examples: Examples = {
  rule: "response-header-in-request",
  grammar: "javascript",
  invalid: [
    {
      name: "the defaults of axios",
      code: `import axios from "axios";
axios.defaults.headers.common[«"Access-Control-Allow-Origin"»] = "*";
axios.defaults.timeout = 500;
`,
      message,
      fixes: {
        correct: `import axios from "axios";
axios.defaults.timeout = 500;
`,
      },
    },
    {
      name: "the defaults of axios, without a method",
      code: `import axios from "axios";
axios.defaults.timeout = 500;
axios.defaults.headers[«"Access-Control-Allow-Origin"»] = "*";
`,
      message,
      fixes: {
        correct: `import axios from "axios";
axios.defaults.timeout = 500;
`,
      },
    },
    {
      name: "all at once",
      code: `const axios = require("axios");
axios.defaults.headers.post = { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" };
`,
      message,
      fixes: {
        correct: `const axios = require("axios");
axios.defaults.headers.post = { Accept: "*/*" };
`,
      },
    },
    {
      name: "an instance of axios",
      code: `import axios from "axios";
const api = axios.create({ baseURL, headers: { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" } });
`,
      message,
      fixes: {
        correct: `import axios from "axios";
const api = axios.create({ baseURL, headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "an interceptor",
      code: `import axios from "axios";
const api = axios.create();
api.interceptors.request.use((config) => {
  config.headers[«"Access-Control-Allow-Origin"»] = "*";
  return config;
});
`,
      message,
      fixes: {
        correct: `import axios from "axios";
const api = axios.create();
api.interceptors.request.use((config) => {
  return config;
});
`,
      },
    },
    {
      name: "an interceptor of axios 1",
      code: `import axios from "axios";
axios.interceptors.request.use(function (config) {
  config.headers.set(«"Access-Control-Allow-Origin"», "*");
  return config;
});
`,
      message,
      fixes: {
        correct: `import axios from "axios";
axios.interceptors.request.use(function (config) {
  return config;
});
`,
      },
    },
    {
      name: "an interceptor with a name",
      code: `import axios from "axios";
const api = axios.create();
function adding(config) {
  config.headers[«"Access-Control-Allow-Origin"»] = "*";
  return config;
}
api.interceptors.request.use(adding);
`,
      message,
      fixes: {
        correct: `import axios from "axios";
const api = axios.create();
function adding(config) {
  return config;
}
api.interceptors.request.use(adding);
`,
      },
    },
    {
      name: "an interceptor that gives a new object back",
      code: `import axios from "axios";
axios.interceptors.request.use((config) => ({
  ...config,
  headers: { ...config.headers, «"Access-Control-Allow-Origin"»: "*" },
}));
`,
      message,
      fixes: {
        correct: `import axios from "axios";
axios.interceptors.request.use((config) => ({
  ...config,
  headers: { ...config.headers },
}));
`,
      },
    },
    {
      name: "axios as a plugin of Vue hands it out",
      code: `export default {
  methods: {
    load() {
      return this.$axios.get("https://api.example.com/x", { headers: { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" } });
    },
  },
};
`,
      message,
      fixes: {
        correct: `export default {
  methods: {
    load() {
      return this.$axios.get("https://api.example.com/x", { headers: { Accept: "*/*" } });
    },
  },
};
`,
      },
    },
    {
      name: "ajaxSetup",
      code: `$.ajaxSetup({ cache: false, headers: { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" } });
`,
      message,
      fixes: {
        correct: `$.ajaxSetup({ cache: false, headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "headers that are filled step by step",
      code: `const headers = new Headers();
headers.append(«"Access-Control-Allow-Origin"», "*");
headers.set("Accept", "*/*");
fetch("https://api.example.com/items", { headers });
`,
      message,
      fixes: {
        correct: `const headers = new Headers();
headers.set("Accept", "*/*");
fetch("https://api.example.com/items", { headers });
`,
      },
    },
    {
      name: "a function that hands its options on",
      code: `function api(path, options) {
  return fetch(path, { ...defaults, ...options });
}
api("/items", { headers: { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" } });
`,
      message,
      fixes: {
        correct: `function api(path, options) {
  return fetch(path, { ...defaults, ...options });
}
api("/items", { headers: { Accept: "*/*" } });
`,
      },
    },
  ],
  valid: [
    {
      name: "a function that takes the header away again",
      code: `function api(path, options) {
  delete options.headers["Access-Control-Allow-Origin"];
  return fetch(path, options);
}
api("/items", { headers: { "Access-Control-Allow-Origin": "*" } });
`,
    },
    {
      name: "headers that axios leaves out",
      code: `import axios from "axios";
axios.get(url, { headers: { "Access-Control-Allow-Origin": undefined, "Access-Control-Allow-Methods": null } });
axios.defaults.headers.common["Access-Control-Allow-Origin"] = false;
`,
    },
    {
      name: "headers that go elsewhere",
      code: `const headers = new Headers();
headers.append("Accept", "*/*");
fetch("https://api.example.com/items", { headers });
axios.defaults.headers.common["Accept"] = "*/*";
`,
    },
  ],
};
