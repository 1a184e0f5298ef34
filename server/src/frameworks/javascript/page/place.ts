import type { Source } from "../../../syntax/source.ts";

/** What Node brings, and packages that run nowhere but on a server, in a terminal or in a test. */
const ofServers = [
  "fs|http|https|path|os|crypto|net|tls|url|stream|child_process|cluster|worker_threads|readline|util|zlib",
  "express|fastify|koa|hono|h3|nitropack|itty-router|elysia|@nestjs|@hapi|@koa|@fastify|@elysiajs|restify|next/(?:headers|server)",
  "@remix-run/(?:node|server-runtime)|@trpc/server|@apollo/server|@angular/(?:ssr|platform-server)|@nguniversal|next-redux-wrapper|server-only|serverless-http|inngest|@vercel/(?:node|edge|kv)|@netlify/functions",
  "undici|node-fetch|got|needle|cheerio|crawlee|apify|puppeteer(?:-core)?|playwright(?:-core)?|cookies?|set-cookie-parser|jsdom|linkedom",
  "(?:https?|socks)-proxy-agent|proxy-agent|agentkeepalive|tough-cookie|axios-cookiejar-support|http-cookie-agent|fetch-cookie",
  "aws-sdk|@aws-sdk|aws-lambda|firebase-admin|firebase-functions|@google-cloud|googleapis|@azure",
  "@prisma/client|mongoose|mongodb|pg|mysql2?|redis|ioredis|knex|typeorm|sequelize|drizzle-orm|better-sqlite3|nodemailer|jsonwebtoken",
  "bcrypt|winston|pino|body-parser|cookie-parser|cors|helmet|morgan|multer|passport|ws|http-proxy(?:-middleware)?|n8n-(?:workflow|core)",
  "commander|yargs|minimist|dotenv|inquirer|ora|execa|fs-extra|shelljs|zx|chalk|discord\\.js|telegraf|grammy|node-cron|bullmq|@actions",
  "supertest|vitest|tap|tape|ava|uvu|@open-wc|mocha|chai|@jest/globals|jest|@playwright/test|nock|msw|cypress|k6",
];
/** Where code runs that looks like that of a page, under other rules: apps, extensions, editors. */
const ofApps = [
  "electron|react-native|expo|@capacitor|vscode|obsidian|@raycast|@tauri-apps|webextension-polyfill|nativescript|frida",
];
const schemes = "(?:node|npm|jsr|bun|cloudflare|astro):|https://deno\\.land";
const modules = `(?:\\bfrom|\\brequire\\(|\\bimport\\(?)\\s*["'\`](?:${schemes}|(?:@?react-native|expo|@expo|@react-native)[\\w-]*/|(?:react-native|expo)-|(?:${[...ofServers, ...ofApps].join("|")})["'\`/])`;

/** Variables that no tool puts into the code of a page. */
const environment =
  "\\bprocess\\.env\\.(?!NODE_ENV\\b|PUBLIC_URL\\b|BASE_URL\\b|(?:NEXT_PUBLIC|REACT_APP|VUE_APP|VITE|GATSBY|PUBLIC|NUXT_PUBLIC|STORYBOOK|EXPO_PUBLIC)_)\\w";

/** What a file exports for a framework that runs it on a server, or there first. */
const exported =
  "\\bexport\\s+(?:(?:async\\s+)?function|const)\\s+(?:loader|action|handler|onRequest\\w*|GET|POST|PUT|PATCH|DELETE|OPTIONS|ALL|metadata|generate(?:Metadata|StaticParams)|revalidate|dynamic|runtime)\\b";

/** Globals, exports and statements that only a server, an app, an extension or a test has. */
const words = [
  "\\bprocess\\.(?:argv|exit|cwd|stdout|stdin|on\\()|\\b(?:Deno|Bun)\\.|\\b__dirname\\b|^#!|\\bBuffer\\.(?:from|alloc)\\b",
  "\\bmodule\\.exports\\b|^exports\\.\\w",
  environment,
  exported,
  "\\bgetServerSideProps\\b|\\bgetStaticProps\\b|\\bgetInitialProps\\b|\\buseRequestHeaders?\\b|\\bdefine(?:Cached)?(?:Event)?Handler\\b",
  "^\\s*[\"']use (?:server|cache)[\"']|\\baddEventListener\\(\\s*[\"']fetch[\"']|\\bDurableObject\\b|Procedure\\.(?:query|mutation|input|use)\\b",
  // The request that a server answers.
  "\\bfetch\\s*\\(\\s*req(?:uest)?\\b[^)]*\\)\\s*(?::[^{]*)?\\{|\\breq(?:uest)?\\.headers\\b(?!\\s*\\.\\s*(?:set|append)\\b)|\\binject\\(\\s*REQUEST\\b|[(,]\\s*_?req(?:uest)?\\s*(?::[^,()]+)?,\\s*_?(?:res|reply)\\b",
  // Options that only Node and Next know: connections of one's own, and how long an answer is kept.
  "\\bhttps?Agent\\b|\\bnext\\s*:\\s*\\{\\s*(?:revalidate|tags)\\b",
  // Code that runs in more than one place.
  "\\btypeof\\s+(?:window|document)\\b|\\bimport\\.meta\\.(?:server|env\\.SSR)\\b|\\bprocess\\.(?:server|browser|client)\\b|\\bisPlatform(?:Server|Browser)\\b",
  "\\b(?:chrome|browser)\\.(?:runtime|webRequest|tabs|storage|declarativeNetRequest)\\b|\\bGM[_.]xmlhttpRequest\\b|\\bcordova\\b|\\bdeviceready\\b",
  "\\bandroid_(?:asset|res)\\b|\\bacquireVsCodeApi\\b|\\bnw\\.(?:require|App|Window)\\b|\\b__TAURI|\\bCSInterface\\b",
  "^\\s*(?:describe|it|test)(?:\\.\\w+)?\\(\\s*[\"'`]|\\bjest\\.(?:fn|mock)\\b|\\bvi\\.(?:fn|mock)\\b",
];
const elsewhere = new RegExp([modules, ...words].join("|"), "m");
const paths =
  /(?:^|[/.])(?:server|backend|(?:edge-)?functions|lambdas?|scrapers?|crawlers?|workers?|scripts?|tests?|__tests__|__mocks__|mocks|e2e|spec|bin|cli|electron|background)[/.]|\.(?:node|config)\.[cm]?[jt]s$|\.c[jt]s$|\broute\.[jt]sx?$|(?:^|\/)middleware\.[jt]s$|\+(?:server|(?:page|layout)(?:\.server)?)\.[jt]s$/;
/** A folder of endpoints, or of what asks them: it depends on whether the file knows a page. */
const endpoints = /(?:^|[/.])api[/.]/;
const ofPages =
  /\bimport\.meta\.env\b|\b(?:local|session)Storage\b|\b(?:window|document)\.|\b(?:REACT_APP|VUE_APP|NEXT_PUBLIC|VITE)_|["']use client["']/;
/** React runs a component that is an async function on the server alone. */
const serverComponent = /^export\s+default\s+async\s+function\b/m;

/** Whether something shows that the file's code does not run in a page, or not only there, where other rules hold. */
export function isOnServer(source: Source): boolean {
  const { text, path } = source;
  if (elsewhere.test(text) || paths.test(path)) return true;
  if (endpoints.test(path) && !ofPages.test(text)) return true;
  return /\.[jt]sx$/.test(path) && serverComponent.test(text);
}

/** Whether a file belongs to an app of React Native, whose requests no browser makes. */
export function isNativeApp({ text, project }: Source): boolean {
  return /["'`](?:react-native|expo)["'`/]/.test(text) || project.versionOf("react-native") !== undefined;
}
