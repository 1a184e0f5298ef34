import type { Examples } from "../../examples.ts";

const axios =
  "`axios` knows no option `credentials` and sends no cookies to other origins for it. It takes `withCredentials: true`.";

/** What is set for many requests, on instances, and on requests that have a name. */
export const examples: Examples = {
  rule: "wrong-credentials-option",
  grammar: "typescript",
  invalid: [
    {
      name: "the defaults of axios",
      code: `import axios from "axios";
axios.defaults.«credentials» = "include";
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
axios.defaults.withCredentials = true;
`,
      },
    },
    {
      name: "the defaults of an instance",
      code: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.example.com" });
api.defaults.«credentials» = "include";
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
const api = axios.create({ baseURL: "https://api.example.com" });
api.defaults.withCredentials = true;
`,
      },
    },
    {
      name: "a request of an instance",
      code: `import axios from "axios";
export const api = axios.create({ baseURL, withCredentials: true });
export const save = (item: Item) => api.post("/items", item, { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
export const api = axios.create({ baseURL, withCredentials: true });
export const save = (item: Item) => api.post("/items", item, { withCredentials: true });
`,
      },
    },
    {
      name: "an instance that a class keeps",
      code: `import axios from "axios";
class Client {
  private readonly http = axios.create({ timeout: 500 });
  load() {
    return this.http.get("/items", { «credentials»: "include" });
  }
}
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
class Client {
  private readonly http = axios.create({ timeout: 500 });
  load() {
    return this.http.get("/items", { withCredentials: true });
  }
}
`,
      },
    },
    {
      name: "an instance that is assigned",
      code: `import axios from "axios";
class Client {
  constructor() {
    this.http = axios.create({ timeout: 500 });
  }
  load() {
    return this.http({ url: "/items", «credentials»: "include" });
  }
}
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
class Client {
  constructor() {
    this.http = axios.create({ timeout: 500 });
  }
  load() {
    return this.http({ url: "/items", withCredentials: true });
  }
}
`,
      },
    },
    {
      name: "an interceptor",
      code: `import axios from "axios";
axios.interceptors.request.use((config) => {
  config.«credentials» = "include";
  return config;
});
`,
      message: axios,
      fixes: {
        correct: `import axios from "axios";
axios.interceptors.request.use((config) => {
  config.withCredentials = true;
  return config;
});
`,
      },
    },
    {
      name: "ky.create",
      code: `import ky from "ky";
export const api = ky.create({ prefixUrl, «withCredentials»: true });
`,
      message:
        '`ky` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.',
      fixes: {
        correct: `import ky from "ky";
export const api = ky.create({ prefixUrl, credentials: "include" });
`,
      },
    },
    {
      name: "an instance that extends an instance of ky",
      code: `import ky from "ky";
const api = ky.create({ prefixUrl, credentials: "include" });
const admin = api.extend({ headers });
admin.get("users", { credentials: «true» });
`,
      message: `\`ky\` knows no credentials mode true and throws a TypeError. It takes "omit", "same-origin" or "include".`,
      fixes: {
        correct: `import ky from "ky";
const api = ky.create({ prefixUrl, credentials: "include" });
const admin = api.extend({ headers });
admin.get("users", { credentials: "include" });
`,
      },
    },
    {
      name: "ofetch, as Nuxt has it",
      code: `const items = await $fetch("/items", { credentials: «true» });
`,
      message: `\`fetch\` knows no credentials mode true and throws a TypeError. It takes "omit", "same-origin" or "include".`,
      fixes: {
        correct: `const items = await $fetch("/items", { credentials: "include" });
`,
      },
    },
    {
      name: "ofetch, imported",
      code: `import { ofetch } from "ofetch";
const items = ofetch("/items", { «withCredentials»: true });
`,
      message:
        '`fetch` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.',
      fixes: {
        correct: `import { ofetch } from "ofetch";
const items = ofetch("/items", { credentials: "include" });
`,
      },
    },
    {
      name: "ajaxSetup",
      code: `$.ajaxSetup({ «withCredentials»: true });
`,
      message:
        "`jQuery` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `xhrFields: { withCredentials: true }`.",
      fixes: {
        correct: `$.ajaxSetup({ xhrFields: { withCredentials: true } });
`,
      },
    },
    {
      name: "XMLHttpRequest",
      code: `const request = new XMLHttpRequest();
request.open("GET", "https://api.example.com/items");
request.«credentials» = "include";
request.send();
`,
      message:
        "`XMLHttpRequest` knows no option `credentials` and sends no cookies to other origins for it. It takes `withCredentials = true`.",
      fixes: {
        correct: `const request = new XMLHttpRequest();
request.open("GET", "https://api.example.com/items");
request.withCredentials = true;
request.send();
`,
      },
    },
  ],
  valid: [
    {
      name: "what each of them takes",
      code: `import axios from "axios";
import ky from "ky";
axios.defaults.withCredentials = true;
const api = axios.create({ withCredentials: true });
api.defaults.withCredentials = true;
api.interceptors.request.use((config) => {
  config.withCredentials = true;
  return config;
});
ky.create({ credentials: "include" }).get("items");
ky.extend({ credentials: "same-origin" });
$.ajaxSetup({ xhrFields: { withCredentials: true } });
const request = new XMLHttpRequest();
request.withCredentials = true;
`,
    },
    {
      name: "an instance of something else",
      code: `import client from "client";
const api = client.create({ credentials: "include" });
api.get("/items", { credentials: true });
api.defaults.credentials = true;
`,
    },
    {
      name: "a property of the same name in another library's object",
      code: `import axios from "axios";
const store = { defaults: {} };
store.defaults.credentials = "include";
`,
    },
  ],
};
