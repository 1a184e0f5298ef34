/** A short program in which the value between `before` and `after` decides whether there is a finding. */
export interface Sample {
  readonly languageId: string;
  readonly uri: string;
  readonly before: string;
  readonly wrong: string;
  readonly right: string;
  readonly after: string;
  readonly rule: string;
  /** A line of code that has nothing to do with it. */
  readonly filler: string;
}

export const python: Sample = {
  languageId: "python",
  uri: "file:///shop/main.py",
  before: `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_credentials=True, allow_origins=[`,
  wrong: `"*"`,
  right: `"https://app.example.com"`,
  after: `])
`,
  rule: "wildcard-origin-with-credentials",
  filler: 'total = sum([price * (1 + tax)], start=0)  # "all" of it\n',
};

/** A program in any dialect of JavaScript. */
function express(languageId: string, file: string): Sample {
  return {
    languageId,
    uri: `file:///shop/${file}`,
    before: `import cors from "cors";
import express from "express";

const app = express();
app.use(cors({ credentials: true, origin: `,
    wrong: `"*"`,
    right: `["https://app.example.com"]`,
    after: ` }));
`,
    rule: "wildcard-origin-with-credentials",
    filler: 'cart.total = { sum: [price * (1 + tax)], text: `a`, re: /a+/ }; // "all" of it\n',
  };
}

const nginx: Sample = {
  languageId: "nginx",
  uri: "file:///shop/nginx.conf",
  before: `server {
    location /api/ {
        add_header Access-Control-Allow-Credentials true always;
        add_header Access-Control-Allow-Origin `,
  wrong: `"*"`,
  right: `"https://app.example.com"`,
  after: ` always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
  rule: "wildcard-origin-with-credentials",
  filler: 'map $uri $total { default ""; "~^/a+(b)$" "$uri"; } # "all" of it\n',
};

/** A pattern: what judges it is loaded when the first one is met. */
const pattern: Sample = {
  ...express("javascript", "pattern.js"),
  wrong: String.raw`/example\.com$/`,
  right: String.raw`/^https:\/\/app\.example\.com$/`,
  rule: "weak-origin-check",
};

/** A script inside of markup. */
function markup(languageId: string, file: string): Sample {
  return {
    languageId,
    uri: `file:///shop/${file}`,
    before: `<p>it's</p>
<script>
fetch("/basket", { credentials: `,
    wrong: "true",
    right: `"include"`,
    after: ` });
</script>
`,
    rule: "wrong-credentials-option",
    filler: '<!-- "all" of it -->\n',
  };
}

export const samples: readonly Sample[] = [
  python,
  express("javascript", "server.js"),
  express("javascriptreact", "server.jsx"),
  express("typescript", "server.ts"),
  express("typescriptreact", "server.tsx"),
  nginx,
  pattern,
  markup("vue", "Basket.vue"),
  markup("svelte", "Basket.svelte"),
  markup("html", "basket.html"),
];

/** The whole text of a sample with its mistake. */
export function mistaken({ before, wrong, after }: Sample): string {
  return before + wrong + after;
}
