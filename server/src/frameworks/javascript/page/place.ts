import type { Source } from "../../../syntax/source.ts";

/** What Node brings, and packages that run nowhere but on a server, in a terminal or in a test. */
const ofServers = [
  "fs|http|https|path|os|crypto|net|tls|url|stream|child_process|cluster|worker_threads|readline|util|zlib",
  "express|fastify|koa|hono|h3|nitropack|itty-router|@nestjs|@hapi|restify|next/(?:headers|server)|@remix-run/(?:node|server-runtime)",
  "undici|node-fetch|got|needle|cheerio|puppeteer(?:-core)?|playwright(?:-core)?|cookies?|tough-cookie|set-cookie-parser|jsdom",
  "aws-sdk|@aws-sdk|aws-lambda|firebase-admin|firebase-functions|@google-cloud|@azure",
  "@prisma/client|mongoose|mongodb|pg|mysql2?|redis|ioredis|knex|typeorm|nodemailer|jsonwebtoken|bcrypt|winston|pino",
  "commander|yargs|minimist|dotenv|inquirer|ora|execa|fs-extra|shelljs|discord\\.js|telegraf|node-cron|bullmq",
  "supertest|vitest|mocha|chai|@jest/globals|jest|@playwright/test|nock|msw|cypress|k6",
];
/** Where code runs that looks like that of a page, under other rules: apps, extensions, editors. */
const ofApps = [
  "electron|react-native|expo|@capacitor|vscode|obsidian|@tauri-apps|webextension-polyfill|nativescript|frida",
];
const modules = `(?:\\bfrom|\\brequire\\(|\\bimport\\(?)\\s*["'\`](?:(?:node|npm|jsr|bun):|https://deno\\.land|(?:@?react-native|expo|@expo|@react-native)[\\w-]*/|(?:react-native|expo)-|(?:${[...ofServers, ...ofApps].join("|")})["'\`/])`;

/** Variables that no tool puts into the code of a page. */
const environment =
  "\\bprocess\\.env\\.(?!NODE_ENV\\b|PUBLIC_URL\\b|(?:NEXT_PUBLIC|REACT_APP|VUE_APP|VITE|GATSBY|PUBLIC|NUXT_PUBLIC|STORYBOOK|EXPO_PUBLIC)_)\\w";

/** Globals, exports and statements that only a server, an app, an extension or a test has. */
const words = [
  "\\bprocess\\.(?:argv|exit|cwd|stdout|stdin|on\\()|\\b(?:Deno|Bun)\\.|\\b__dirname\\b|^#!",
  environment,
  "\\bgetServerSideProps\\b|\\bgetStaticProps\\b|\\bgetInitialProps\\b|\\buseRequestHeaders?\\b|\\bdefine(?:Cached)?(?:Event)?Handler\\b",
  "^\\s*[\"']use server[\"']|\\baddEventListener\\(\\s*[\"']fetch[\"']",
  // The request that a server answers.
  "\\bfetch\\s*\\(\\s*req(?:uest)?\\b[^)]*\\)\\s*(?::[^{]*)?\\{|\\breq(?:uest)?\\.headers\\b|\\bexport\\s+(?:async\\s+function|const)\\s+(?:loader|action)\\b",
  // Code that runs in more than one place.
  "\\btypeof\\s+(?:window|document)\\b|\\bimport\\.meta\\.(?:server|env\\.SSR)\\b|\\bprocess\\.(?:server|browser|client)\\b",
  "\\b(?:chrome|browser)\\.(?:runtime|webRequest|tabs|storage|declarativeNetRequest)\\b|\\bGM[_.]xmlhttpRequest\\b|\\bcordova\\b|\\bdeviceready\\b",
  "^\\s*(?:describe|it|test)(?:\\.\\w+)?\\(\\s*[\"'`]|\\bjest\\.(?:fn|mock)\\b|\\bvi\\.(?:fn|mock)\\b",
];
const elsewhere = new RegExp([modules, ...words].join("|"), "m");
const paths =
  /(?:^|[/.])(?:server|api|functions|workers?|scripts?|tests?|__tests__|e2e|spec|bin|cli|electron|background)[/.]|\.node\.[cm]?[jt]s$|\broute\.[jt]sx?$|\+server\.[jt]s$/;

/** Whether something shows that the file's code does not run in a page, or not only there, where other rules hold. */
export function isOnServer(source: Source): boolean {
  return elsewhere.test(source.text) || paths.test(source.path);
}
