import type { Examples } from "../../examples.ts";

/** Functions that hand options on, and options that are written over or that something else goes by. */
export const examples: Examples = {
  rule: "wrong-credentials-option",
  grammar: "typescript",
  invalid: [
    {
      name: "a function that hands its options on",
      code: `async function api(path: string, options: RequestInit = {}) {
  return fetch(\`https://api.example.com\${path}\`, options);
}
api("/items", { method: "PUT", credentials: «true» });
`,
      message: `\`fetch\` knows no credentials mode true and throws a TypeError. It takes "omit", "same-origin" or "include".`,
      fixes: {
        correct: `async function api(path: string, options: RequestInit = {}) {
  return fetch(\`https://api.example.com\${path}\`, options);
}
api("/items", { method: "PUT", credentials: "include" });
`,
      },
    },
    {
      name: "a function that spreads its options",
      code: `const api = (path: string, options?: RequestInit) => fetch(path, { mode: "cors", ...options });
api("/items", { «withCredentials»: true });
`,
      message:
        '`fetch` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.',
      fixes: {
        correct: `const api = (path: string, options?: RequestInit) => fetch(path, { mode: "cors", ...options });
api("/items", { credentials: "include" });
`,
      },
    },
  ],
  valid: [
    {
      name: "a function that makes something of its options",
      code: `const api = (path: string, options: ApiOptions) => fetch(path, toInit(options));
api("/items", { credentials: true });
`,
    },
    {
      name: "functions that make something of one option",
      code: `const one = (path: string, options: Options) =>
  fetch(path, { ...options, credentials: options.credentials ? "include" : "omit" });
one("/items", { credentials: true });
function two(path: string, options: Options) {
  if (options.withCredentials) options.credentials = "include";
  return fetch(path, options);
}
two("/items", { withCredentials: true });
function three(path: string, options: Options) {
  const { withCredentials } = options;
  return fetch(path, { ...options, credentials: withCredentials ? "include" : "same-origin" });
}
three("/items", { withCredentials: true });
`,
    },
    {
      name: "another function of the same name",
      code: `const api = (path: string, options: RequestInit) => fetch(path, options);
function other(api: Client) {
  api("/items", { credentials: true });
}
`,
    },
    {
      name: "the words of two libraries, the right one among them",
      code: `import axios from "axios";
fetch("/items", { credentials: "include", withCredentials: true });
axios.get("/items", { credentials: "include", withCredentials: true });
$.ajax({ url: "/items", withCredentials: true, xhrFields: { withCredentials: true } });
`,
    },
    {
      name: "what is written over, or may be",
      code: `const options = { credentials: true };
options.credentials = "include";
fetch("/items", options);
fetch("/items", { credentials: true, ...given });
`,
    },
    {
      name: "React Native, whose fetch takes every word",
      code: `import { Alert } from "react-native";
fetch("https://api.example.com/items", { credentials: true });
`,
    },
  ],
};
