// Starts an app of Next.js that a file is part of: its configuration, a route, the proxy in front of all routes, or a page
// that answers as an API.
const { cpSync, mkdirSync, rmSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { basename, dirname, extname, join } = require("node:path");

const file = process.argv[2];
const name = basename(file);
// Not below its folder: Next.js looks for its configuration there as well.
const dir = join(dirname(dirname(file)), `${name}.app`);
const isPage = dirname(file).endsWith("pages");
const route = isPage ? "pages/api/data.js" : "app/api/data/route.js";

rmSync(dir, { recursive: true, force: true });
write(
  route,
  isPage
    ? "export default function handler(request, response) { response.json({ ok: true }); }\n"
    : 'export const dynamic = "force-dynamic";\nexport const GET = () => Response.json({ ok: true });\nexport const PUT = GET;\n',
);
mkdirSync(dirname(join(dir, placeOf(name))), { recursive: true });
cpSync(file, join(dir, placeOf(name)));

process.env.NEXT_TELEMETRY_DISABLED = "1";
// Only the first line of what is printed counts.
console.log = console.error;
main();

function placeOf(name) {
  if (name.startsWith("next.config") || name.startsWith("proxy")) return name;
  return route.replace(extname(route), extname(name));
}

function write(path, text) {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

async function main() {
  const app = require("next")({ dev: true, dir });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => handle(request, response));
  server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port} /api/data\n`));
}
