import type { Examples } from "../../examples.ts";

const cookie =
  "Browsers ignore `Cookie` here: they send the user's cookies themselves, when the request asks for credentials.";

/** Where code runs that makes requests: only in a page do browsers keep headers to themselves. */
export const examples: Examples = {
  rule: "forbidden-request-header",
  grammar: "typescript",
  invalid: [
    {
      name: "a variable that a tool puts into the page",
      code: `await fetch(process.env.NEXT_PUBLIC_API + "/me", { headers: { «Cookie»: session } });
`,
      message: cookie,
      fixes: { correct: `await fetch(process.env.NEXT_PUBLIC_API + "/me", { headers: {} });\n` },
    },
    {
      name: "a referer",
      code: `import ky from "ky";
await ky.get("https://api.example.com", { headers: { «Referer»: "https://app.example.com", Accept: "*/*" } });
`,
      message: "Browsers ignore `Referer` here: only the browser sets it, so that servers can rely on it.",
      fixes: {
        correct: `import ky from "ky";
await ky.get("https://api.example.com", { headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "an instance for pages, though it lies where endpoints may",
      around: { path: "src/api/client.ts", files: {} },
      code: `import axios from "axios";
export const api = axios.create({ baseURL: import.meta.env.VITE_API, headers: { «Cookie»: "a=1", Accept: "*/*" } });
`,
      message: cookie,
      fixes: {
        correct: `import axios from "axios";
export const api = axios.create({ baseURL: import.meta.env.VITE_API, headers: { Accept: "*/*" } });
`,
      },
    },
    {
      name: "a hook of ky",
      code: `import ky from "ky";
const setting = (request: Request) => request.headers.set("X-A", "1");
export const api = ky.extend({
  hooks: {
    beforeRequest: [
      setting,
      (request) => {
        request.headers.set(«"Cookie"», "a=1");
        request.headers.set("X-B", "1");
      },
    ],
  },
});
`,
      message: cookie,
      fixes: {
        correct: `import ky from "ky";
const setting = (request: Request) => request.headers.set("X-A", "1");
export const api = ky.extend({
  hooks: {
    beforeRequest: [
      setting,
      (request) => {
        request.headers.set("X-B", "1");
      },
    ],
  },
});
`,
      },
    },
    {
      name: "the defaults of axios",
      code: `import axios from "axios";
axios.defaults.headers.common[«"Origin"»] = "https://app.example.com";
axios.defaults.timeout = 500;
`,
      message: "Browsers ignore `Origin` here: only the browser sets it, so that servers can rely on it.",
      fixes: { correct: `import axios from "axios";\naxios.defaults.timeout = 500;\n` },
    },
    {
      name: "headers that are spread",
      code: `const common = { Accept: "*/*", «Cookie»: "a=1" };
fetch("https://api.example.com/me", { headers: { ...common, "X-A": "1" } });
`,
      message: cookie,
      fixes: {
        correct: `const common = { Accept: "*/*" };
fetch("https://api.example.com/me", { headers: { ...common, "X-A": "1" } });
`,
      },
    },
    {
      name: "headers of another file, which are mended there",
      around: {
        path: "src/me.ts",
        files: { "src/headers.ts": 'export const headers = { Accept: "*/*", Cookie: "a=1" };' },
      },
      code: `import { headers } from "./headers"; // CORS: the cookie goes along
fetch("https://api.example.com/me", { «headers» });
`,
      message: cookie,
      fixes: {},
    },
  ],
  valid: [
    ...[
      ['import { Platform } from "react-native";', "an app of React Native"],
      ['import AsyncStorage from "@react-native-async-storage/async-storage";', "an app that stores like one"],
      ['import { Command } from "commander";', "a command"],
      ['import "dotenv/config";', "a script with its own environment"],
      ['import * as vscode from "vscode";', "an extension of an editor"],
      ['import { check } from "k6";', "a load test"],
      ['const session = process.env.SESSION_COOKIE ?? "";', "a secret of the environment"],
      ["const session = useRequestHeaders().cookie;", "a page that the server renders"],
      ['const isBrowser = typeof window !== "undefined";', "code for both sides"],
      ["export async function loader({ request }: LoaderArgs) {}", "a loader"],
      ["export default defineEventHandler((event) => me(event));", "a handler of Nitro"],
      ["chrome.runtime.onMessage.addListener(load);", "an extension of a browser"],
      ["export const handler = async () => me();", "a function of a cloud"],
      ["module.exports = { me };", "a module of CommonJS"],
      ["app.get('/me', async (req, res) => res.json(await me()));", "a route of a server"],
      ["export const basket = publicProcedure.query(me);", "a procedure of a server"],
      ['const t = require("tap");', "a test"],
      ['import { HYDRATE } from "next-redux-wrapper";', "a store that the server fills"],
      ["const request = inject(REQUEST);", "an interceptor that the server runs"],
      ['import "server-only";', "a module that no page may have"],
      ['import { wrapper } from "axios-cookiejar-support";', "a jar of cookies"],
      ['import { HttpsProxyAgent } from "https-proxy-agent";', "connections of one's own"],
      ['const key = Buffer.from("a:b").toString("base64");', "buffers"],
      ["const isHere = isPlatformServer(id);", "code of Angular for both sides"],
      ["export async function generateMetadata() {}", "a page of Next that only the server runs"],
      ["const next = { next: { revalidate: 60 } };", "an answer that Next keeps"],
      ["export class Room extends DurableObject {}", "an object of a worker"],
      ["const vscode = acquireVsCodeApi();", "a view of an editor"],
    ].map(([line, name = ""]) => ({
      name,
      code: `${line}
const me = () => fetch("https://api.example.com/me", { headers: { Cookie: "session=1", Origin: "https://app.example.com" } });
`,
    })),
    ...[
      ["app/basket/page.tsx", "a component that only the server runs", "export default async function Page() {}\n"],
      ["src/routes/+page.ts", "a page of SvelteKit, which the server runs first", ""],
      ["middleware.ts", "middleware", ""],
      ["vite.config.ts", "a configuration", ""],
      ["src/api/orders.ts", "an endpoint, as far as the file tells", ""],
      ["src/cart.test.ts", "a test by its name", ""],
      ["netlify/edge-functions/cart.ts", "a function at the edge", ""],
    ].map(([path = "", name = "", before = ""]) => ({
      name,
      around: { path, files: {} },
      code: `${before}const me = () => fetch("https://api.example.com/me", { headers: { Cookie: "session=1" } });\n`,
    })),
    {
      name: "an app of React Native, by its manifest",
      around: { path: "src/me.ts", files: { "package.json": '{ "dependencies": { "react-native": "0.76.0" } }' } },
      code: `const me = () => fetch("https://api.example.com/me", { headers: { Cookie: "session=1" } });
`,
    },
    {
      name: "what the handler of a server is handed",
      code: `const answer = await app.fetch(new Request("http://localhost/me", { headers: { Origin: "https://evil.example" } }));
`,
    },
    {
      name: "headers that axios leaves out",
      code: `import axios from "axios";
axios.get("https://api.example.com/me", { headers: { Origin: undefined, Cookie: null, Referer: false } });
`,
    },
  ],
};
