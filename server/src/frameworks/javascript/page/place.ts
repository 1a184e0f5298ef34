import type { Source } from "../../../syntax/source.ts";

/** Modules, globals and exports that only a server has. */
const serverWords =
  /(?:from|require\(|import\()\s*["'`](?:node:|fs|http|https|path|os|crypto|net|tls|url|stream|child_process|cluster|worker_threads|express|fastify|koa|hono|next\/(?:headers|server)|undici|node-fetch|got|cheerio|puppeteer|playwright|cookies?|tough-cookie|jsdom|electron|aws-sdk|@aws-sdk|@nestjs|h3|nitropack|itty-router|supertest)\b|\bprocess\.(?:argv|exit|cwd|stdout|stdin)|\b(?:Deno|Bun)\.|\bgetServerSideProps\b|\bgetInitialProps\b|\b__dirname\b|^\s*["']use server["']|\baddEventListener\(\s*["']fetch["']|\bfetch\s*\(\s*request\b[^)]*\)\s*\{|^#!/m;
const serverPaths =
  /(?:^|[/.])(?:server|api|functions|workers?|scripts?|tests?|__tests__|e2e|spec)[/.]|\.node\.[cm]?[jt]s$|\broute\.[jt]sx?$|\+server\.[jt]s$/;

/** Whether something shows that the file's code runs on a server, in a worker or in a test, where other rules hold. */
export function isOnServer(source: Source): boolean {
  return serverWords.test(source.text) || serverPaths.test(source.path);
}
