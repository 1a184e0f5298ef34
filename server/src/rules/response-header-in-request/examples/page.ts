import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "response-header-in-request",
  grammar: "javascript",
  invalid: [
    {
      name: "fetch",
      code: `fetch(url, { headers: { «"Access-Control-Allow-Origin"»: "*", Accept: "text/plain" } });
`,
      message: `\`Access-Control-Allow-Origin\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
      fixes: {
        correct: `fetch(url, { headers: { Accept: "text/plain" } });
`,
      },
    },
    {
      name: "Headers",
      code: `fetch(url, { headers: new Headers({ «"access-control-allow-headers"»: "X-A", "X-A": "1" }) });
`,
      message: `\`access-control-allow-headers\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
      fixes: {
        correct: `fetch(url, { headers: new Headers({ "X-A": "1" }) });
`,
      },
    },
    {
      name: "axios",
      code: `import axios from "axios";
axios.get(url, { headers: { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" } });
`,
      message: `\`Access-Control-Allow-Origin\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
      fixes: {
        correct: `import axios from "axios";
axios.get(url, { headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "a body before the options",
      code: `import axios from "axios";
axios.post(url, data, { headers: { Accept: "*/*", «"Access-Control-Allow-Methods"»: "POST" } });
`,
      message: `\`Access-Control-Allow-Methods\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
      fixes: {
        correct: `import axios from "axios";
axios.post(url, data, { headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "jQuery",
      code: `$.ajax({ url, headers: { «"Access-Control-Allow-Origin"»: "*", "X-A": "1" } });
`,
      message: `\`Access-Control-Allow-Origin\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
      fixes: {
        correct: `$.ajax({ url, headers: { "X-A": "1" } });
`,
      },
    },
    {
      name: "XMLHttpRequest",
      code: `const request = new XMLHttpRequest();
request.open("GET", url);
request.setRequestHeader(«"Access-Control-Allow-Origin"», "*");
request.send();
`,
      message: `\`Access-Control-Allow-Origin\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`,
      fixes: {
        correct: `const request = new XMLHttpRequest();
request.open("GET", url);
request.send();
`,
      },
    },
  ],
  valid: [
    {
      name: "a server that answers",
      code: `res.setHeader("Access-Control-Allow-Methods", "GET");
`,
    },
    {
      name: "a test of an answer",
      code: `const response = await fetch(url, { headers: { Accept: "*/*" } });
expect(response.headers.get("Access-Control-Allow-Origin")).toBe(origin);
`,
    },
    {
      name: "a function of that name",
      code: `import { fetch } from "./store.js";
fetch(url, { headers: { "Access-Control-Allow-Origin": "*" } });
`,
    },
    {
      name: "a parameter of that name",
      code: `export const load = (fetch) => fetch(url, { headers: { "Access-Control-Allow-Origin": "*" } });
`,
    },
    {
      name: "what a preflight asks with in a server",
      code: `fetch(url, { method: "OPTIONS", headers: { Accept: "cors" } });
`,
    },
  ],
};
