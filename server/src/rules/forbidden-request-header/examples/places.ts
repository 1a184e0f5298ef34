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
    ].map(([line, name = ""]) => ({
      name,
      code: `${line}
const me = () => fetch("https://api.example.com/me", { headers: { Cookie: "session=1", Origin: "https://app.example.com" } });
`,
    })),
  ],
};
