import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wrong-credentials-option",
  grammar: "javascript",
  invalid: [
    {
      name: "a boolean",
      code: `fetch(url, { credentials: «true» });
`,
      message: `\`fetch\` knows no credentials mode true and throws a TypeError. It takes "omit", "same-origin" or "include".`,
      fixes: {
        correct: `fetch(url, { credentials: "include" });
`,
      },
    },
    {
      name: "a word that is none",
      code: `fetch(url, { method: "PUT", credentials: «"includes"» });
`,
      message: `\`fetch\` knows no credentials mode "includes" and throws a TypeError. It takes "omit", "same-origin" or "include".`,
      fixes: {
        correct: `fetch(url, { method: "PUT", credentials: "include" });
`,
      },
    },
    {
      name: "off",
      code: `window.fetch(url, { credentials: «false» });
`,
      message: `\`fetch\` knows no credentials mode false and throws a TypeError. It takes "omit", "same-origin" or "include".`,
      fixes: {
        correct: `window.fetch(url, { credentials: "omit" });
`,
      },
    },
    {
      name: "the option of axios",
      code: `fetch(url, { «withCredentials»: true });
`,
      message:
        '`fetch` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.',
      fixes: {
        correct: `fetch(url, { credentials: "include" });
`,
      },
    },
    {
      name: "the option of fetch",
      code: `const axios = require("axios");
axios.post(url, data, { «credentials»: "include" });
`,
      message:
        "`axios` knows no option `credentials` and sends no cookies to other origins for it. It takes `withCredentials: true`.",
      fixes: {
        correct: `const axios = require("axios");
axios.post(url, data, { withCredentials: true });
`,
      },
    },
    {
      name: "an instance of axios",
      code: `import axios from "axios";
export const api = axios.create({ baseURL, «credentials»: "include" });
`,
      message:
        "`axios` knows no option `credentials` and sends no cookies to other origins for it. It takes `withCredentials: true`.",
      fixes: {
        correct: `import axios from "axios";
export const api = axios.create({ baseURL, withCredentials: true });
`,
      },
    },
    {
      name: "jQuery",
      code: `$.ajax({ url, «withCredentials»: true });
`,
      message:
        "`jQuery` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `xhrFields: { withCredentials: true }`.",
      fixes: {
        correct: `$.ajax({ url, xhrFields: { withCredentials: true } });
`,
      },
    },
    {
      name: "ky",
      code: `import ky from "ky";
ky.get(url, { «withCredentials»: true });
`,
      message:
        '`ky` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.',
      fixes: {
        correct: `import ky from "ky";
ky.get(url, { credentials: "include" });
`,
      },
    },
  ],
  valid: [
    {
      name: "fetch",
      code: `fetch(url, { credentials: "include" });
fetch(url, { credentials: "same-origin" });
`,
    },
    {
      name: "axios",
      code: `import axios from "axios";
axios.get(url, { withCredentials: true });
axios.defaults.withCredentials = true;
`,
    },
    {
      name: "jQuery",
      code: `$.ajax({ url, xhrFields: { withCredentials: true } });
`,
    },
    {
      name: "a name",
      code: `fetch(url, { credentials: mode });
`,
    },
    {
      name: "a choice",
      code: `fetch(url, { credentials: isOther ? "include" : "omit" });
`,
    },
    {
      name: "options of something else",
      code: `login({ credentials: true });
const client = new ApolloClient({ credentials: true });
`,
    },
    {
      name: "turned off in the wrong way, which changes nothing",
      code: `fetch(url, { withCredentials: false });
`,
    },
  ],
};
