import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "public-cors-proxy",
  grammar: "javascript",
  invalid: [
    {
      name: "in front of an address",
      code: `fetch(«"https://cors-anywhere.herokuapp.com/https://api.example.com/"»);
`,
      message:
        "Everything that goes through `cors-anywhere.herokuapp.com` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
      fixes: {},
    },
    {
      name: "a constant",
      code: `const PROXY = «"https://api.allorigins.win/raw?url="»;
`,
      message:
        "Everything that goes through `api.allorigins.win` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
      fixes: {},
    },
    {
      name: "a list that requests go through, whatever it is called",
      code: `const publicProxies = [«"https://corsproxy.io/?"»];
fetch(publicProxies[0] + encodeURIComponent(url));
`,
      message:
        "Everything that goes through `corsproxy.io` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
      fixes: {},
    },
    {
      name: "a template",
      code: `fetch(«\`https://corsproxy.io/?\${encodeURIComponent(url)}\`»);
`,
      message:
        "Everything that goes through `corsproxy.io` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "a comment",
      code: `// never use https://cors-anywhere.herokuapp.com/
fetch("/api");
`,
    },
    {
      name: "a text about it",
      code: `const help = "Do not use cors-anywhere.herokuapp.com";
`,
    },
    {
      name: "a proxy of your own",
      code: `fetch("https://proxy.example.com/?url=" + url); // adds CORS headers
`,
    },
    {
      name: "the package",
      code: `const corsAnywhere = require("cors-anywhere");
corsAnywhere.createServer({ originWhitelist: ["https://app.example.com"] });
`,
    },
    {
      name: "one of their own, on a host of their own",
      code: `fetch("https://cors-anywhere.example.com/" + url);
fetch("https://my-cors-anywhere.herokuapp.com/" + url);
`,
    },
    {
      name: "a list of what is not to be used",
      code: `const deniedProxies = ["https://cors-anywhere.herokuapp.com", "https://corsproxy.io"];
if (url.startsWith("https://api.allorigins.win")) throw new Error("no public proxies");
`,
    },
    {
      name: "a list of what is known, which addresses are compared with",
      code: `const publicProxies = ["https://corsproxy.io/?", "https://api.allorigins.win/"];
if (publicProxies.some((proxy) => url.startsWith(proxy))) throw new Error("not through a public proxy");
`,
    },
    {
      name: "what a test expects",
      code: `expect(isPublicProxy("https://corsproxy.io/?x")).toBe(true);
`,
    },
  ],
};
