import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "forbidden-request-header",
  grammar: "javascript",
  invalid: [
    {
      name: "an origin",
      code: `fetch(url, { headers: { «Origin»: "https://app.example.com", Accept: "*/*" } });
`,
      message: "Browsers ignore `Origin` here: only the browser sets it, so that servers can rely on it.",
      fixes: {
        correct: `fetch(url, { headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "a cookie",
      code: `import axios from "axios";
axios.get(url, { headers: { Accept: "*/*", «Cookie»: document.cookie } });
`,
      message:
        "Browsers ignore `Cookie` here: they send the user's cookies themselves, when the request asks for credentials.",
      fixes: {
        correct: `import axios from "axios";
axios.get(url, { headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "what a preflight asks with",
      code: `const request = new XMLHttpRequest();
request.setRequestHeader(«"Access-Control-Request-Method"», "PUT");
request.send();
`,
      message:
        "Browsers ignore `Access-Control-Request-Method` here: only the browser sets it, so that servers can rely on it.",
      fixes: {
        correct: `const request = new XMLHttpRequest();
request.send();
`,
      },
    },
  ],
  valid: [
    {
      name: "a request object of somebody else",
      code: `function addCookies(xhr) {
  xhr.setRequestHeader("cookie", cookies.join("; "));
}
`,
    },
    {
      name: "a server that asks another one",
      code: `import { cookies } from "next/headers";
await fetch(url, { headers: { Cookie: cookies().toString() } });
`,
    },
    {
      name: "a script",
      code: `import { readFileSync } from "node:fs";
await fetch(url, { headers: { Origin: "https://app.example.com" } });
`,
    },
    {
      name: "a worker",
      code: `export default {
  async fetch(request, env) {
    return fetch(url, { headers: { Origin: request.headers.get("Origin") } });
  },
};
addEventListener("fetch", respond);
`,
    },
    {
      name: "other headers",
      code: `fetch(url, { headers: { Authorization: token, "X-Origin": origin } });
`,
    },
    {
      name: "headers of something else",
      code: `const headers = { Origin: "https://app.example.com" };
show(headers);
`,
    },
  ],
};
