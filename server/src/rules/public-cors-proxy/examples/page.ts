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
      name: "whateverorigin",
      code: `$.getJSON(«"https://www.whateverorigin.org/get?url="» + encodeURIComponent(url) + "&callback=?", show);
`,
      message:
        "Everything that goes through `www.whateverorigin.org` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
      fixes: {},
    },
    {
      name: "corsfix",
      code: `fetch(«"https://proxy.corsfix.com/?"» + url);
`,
      message:
        "Everything that goes through `proxy.corsfix.com` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
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
      name: "a list of public ones that is gone through",
      code: `const publicProxies = [«"https://corsproxy.io/?"»];
for (const proxy of publicProxies) await axios.get(proxy + url);
`,
      message:
        "Everything that goes through `corsproxy.io` can be read and changed by whoever runs it. Let the server allow this origin, or ask it from a server of your own.",
      fixes: {},
    },
    {
      name: "a list of known ones, each of which is asked",
      code: `export class Loader {
  knownProxies = [«"https://corsproxy.io/?"»];
  load = (url) => Promise.any(this.knownProxies.map((proxy) => fetch(proxy + url)));
}
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
      name: "a list of what is known, which the address of a request is compared with",
      code: `const knownProxies = ["https://cors-anywhere.herokuapp.com/"];
export function isProxied(request) {
  return knownProxies.some((proxy) => request.url.startsWith(proxy));
}
`,
    },
    {
      name: "a list of what is not trusted, of which one is taken away",
      code: `const untrusted = ["https://cors-anywhere.herokuapp.com/", "https://api.allorigins.win/raw?url="];
export function stripProxy(url) {
  const got = untrusted.find((proxy) => url.startsWith(proxy));
  return got ? url.slice(got.length) : url;
}
`,
    },
    {
      name: "a list of what is known, behind the answer of a request",
      code: `const knownProxies = ["https://corsproxy.io/?"];
const isProxied = await fetch("/api/address").then((response) => knownProxies.includes(response.url));
`,
    },
    {
      name: "what is printed, cut off, told or linked",
      code: `console.warn("https://corsproxy.io is refused");
const direct = url.replace("https://corsproxy.io/?", "").split("https://cors-anywhere.herokuapp.com/")[1];
switch (origin) {
  case "https://corsproxy.io":
    throw new Error("https://corsproxy.io/");
}
const links = [{ title: "corsproxy", href: "https://corsproxy.io/" }];
`,
    },
    {
      name: "what a test expects",
      code: `expect(isPublicProxy("https://corsproxy.io/?x")).toBe(true);
`,
    },
  ],
};
