import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const cors = require("cors");
`,
  invalid: [
    {
      name: "put together of a name and two texts, which no fix takes apart",
      code: `const domain = "example.com";
app.use(cors({ origin: ["https://example.com", «"https://app." + domain + ":443"»] }));
`,
      message:
        "This lets nobody in: browsers leave out the port that the scheme has anyway, and send `https://app.example.com`.",
      fixes: {},
    },
    {
      name: "a slash at the end",
      code: `app.use(cors({ origin: [«"https://app.example.com/"», "https://admin.example.com"] }));
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com"] }));
`,
      },
    },
    {
      name: "a slash at the end of the only one, which is sent as it is",
      code: `app.use(cors({ origin: «'http://localhost:3000/'», credentials: true }));
`,
      message: "Browsers refuse this value: an origin has no slash at its end.",
      fixes: {
        correct: `app.use(cors({ origin: 'http://localhost:3000', credentials: true }));
`,
      },
    },
    {
      name: "a path",
      code: `app.use(cors({ origin: [«"https://app.example.com/login"»] }));
`,
      message: "This lets nobody in: an origin ends with its host or port, and has no path.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "no scheme",
      code: `app.use(cors({ origin: [«"app.example.com"»] }));
`,
      message: "This lets nobody in: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "no scheme, on the own machine",
      code: `app.use(cors({ origin: [«"localhost:3000"»] }));
`,
      message: "This lets nobody in: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `app.use(cors({ origin: ["http://localhost:3000"] }));
`,
      },
    },
    {
      name: "two slashes and no scheme",
      code: `app.use(cors({ origin: [«"//app.example.com"»] }));
`,
      message: "This lets nobody in: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "the port that https has anyway",
      code: `app.use(cors({ origin: [«"https://app.example.com:443"»] }));
`,
      message:
        "This lets nobody in: browsers leave out the port that the scheme has anyway, and send `https://app.example.com`.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "upper case",
      code: `app.use(cors({ origin: [«"https://App.Example.com"»] }));
`,
      message: "This lets nobody in: browsers send origins in lower case.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "a blank",
      code: `app.use(cors({ origin: [«" https://app.example.com"»] }));
`,
      message: "This lets nobody in: an origin holds no blanks.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "quotes in the text",
      code: `app.use(cors({ origin: [«"'https://app.example.com'"»] }));
`,
      message: "This lets nobody in: the quotes are part of the text, and an origin has none.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "several origins in one item",
      code: `app.use(cors({ origin: [«"https://app.example.com,https://admin.example.com"»] }));
`,
      message: "This lets nobody in: one text is compared with one origin, and this one lists several.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com", "https://admin.example.com"] }));
`,
      },
    },
    {
      name: "an item that is listed rightly, too",
      code: `app.use(cors({ origin: ["https://app.example.com", «"https://app.example.com/"»] }));
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "a glob",
      code: `app.use(cors({ origin: [«"https://*.example.com"»], credentials: true }));
`,
      message: "This lets nobody in: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {
        "origin-pattern": `app.use(cors({ origin: /^https:\\/\\/([a-z0-9-]+\\.)+example\\.com$/, credentials: true }));
`,
      },
    },
    {
      name: "a glob for ports",
      code: `app.use(cors({ origin: ["https://app.example.com", «"http://localhost:*"»] }));
`,
      message: "This lets nobody in: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {},
    },
    {
      name: "a star beside an origin",
      code: `app.use(cors({ origin: ["https://app.example.com", «"*"»] }));
`,
      message: "This lets nobody in: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {},
    },
    {
      name: "a regular expression in a text",
      code: `app.use(cors({ origin: [«"/^https:\\\\/\\\\/.*\\\\.example\\\\.com$/"»] }));
`,
      message: "This lets nobody in: it is compared letter by letter, and a text is no regular expression.",
      fixes: {},
    },
    {
      name: "letters beyond ASCII",
      code: `app.use(cors({ origin: [«"https://münchen.example"»] }));
`,
      message: "This lets nobody in: browsers send `https://xn--mnchen-3ya.example`.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://xn--mnchen-3ya.example"] }));
`,
      },
    },
    {
      name: "a user",
      code: `app.use(cors({ origin: [«"https://me@app.example.com"»] }));
`,
      message: "This lets nobody in: an origin names no user.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://app.example.com"] }));
`,
      },
    },
    {
      name: "an unencrypted site with a slash, with credentials",
      code: `app.use(cors({ origin: ["https://admin.example.com", «"http://app.example.com/"»], credentials: true }));
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `app.use(cors({ origin: ["https://admin.example.com", "https://app.example.com"], credentials: true }));
`,
      },
    },
    {
      name: "null in upper case",
      code: `app.use(cors({ origin: [«"NULL"», "https://app.example.com"] }));
`,
      message: "This lets nobody in: browsers send `null` in lower case.",
      fixes: {},
    },
    {
      name: "a list with a name",
      code: `const origins = [
  "https://admin.example.com",
  «"https://app.example.com/"»,
];
app.use(cors({ origin: origins }));
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `const origins = [
  "https://admin.example.com",
  "https://app.example.com",
];
app.use(cors({ origin: origins }));
`,
      },
    },
    {
      name: "a pattern that no origin matches",
      code: `app.use(cors({ origin: [/^https:\\/\\/example\\.com$/, «/^https:\\/\\/example\\.com\\/$/»] }));
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `app.use(cors({ origin: [/^https:\\/\\/example\\.com$/, /^https:\\/\\/example\\.com$/] }));
`,
      },
    },
  ],
  valid: [
    {
      name: "origins",
      code: `app.use(cors({ origin: ["https://app.example.com", "https://app.example.com:8443", "http://localhost:3000", "http://[::1]:3000", "https://xn--mnchen-3ya.example", "http://intranet", "http://my_host:8080", "http://10.0.0.1"] }));
`,
    },
    {
      name: "origins of apps and extensions",
      code: `app.use(cors({ origin: ["capacitor://localhost", "ionic://localhost", "file://", "tauri://localhost", "chrome-extension://abcdefghijklmnopabcdefghijklmnop", "app://obsidian.md", "https://tauri.localhost"] }));
`,
    },
    {
      name: "texts that are filled in elsewhere",
      code: `app.use(cors({ origin: ["{{ORIGIN}}", "https://\\\${HOST}", "<your origin>", "__ORIGIN__", "%ORIGIN%"] }));
app.use(cors({ origin: [process.env.ORIGIN, \`https://\${host}/\`] }));
`,
    },
    {
      name: "an item that is empty beside others",
      code: `app.use(cors({ origin: ["", "https://app.example.com"] }));
`,
    },
  ],
};
