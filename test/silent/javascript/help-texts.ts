#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";

const help = `usage: serve-folder [options] [folder]

  -p, --port <number>       the port to listen on (3000)
      --allow <origin>      an origin that may read the files; may be given more than once
      --credentials         answer with Access-Control-Allow-Credentials: true
      --no-cors             send no CORS headers at all
  -h, --help                this text

examples:
  serve-folder --allow https://app.example.com public
  curl -i -H "Origin: https://app.example.com" http://localhost:3000/data.json

A star is refused on purpose: Access-Control-Allow-Origin: * together with
Access-Control-Allow-Credentials: true is an error in every browser.
`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string", short: "p", default: "3000" },
    allow: { type: "string", multiple: true, default: [] },
    credentials: { type: "boolean", default: false },
    "no-cors": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (values.allow?.includes("*")) {
  process.stderr.write("--allow '*' is refused; name the origins\n");
  process.exit(2);
}

const folder = positionals[0] ?? ".";
const allowed = new Set(values.allow);

const server = createServer(async (request, response) => {
  const { origin } = request.headers;
  if (!values["no-cors"]) {
    response.setHeader("Vary", "Origin");
    if (origin && allowed.has(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      if (values.credentials) response.setHeader("Access-Control-Allow-Credentials", "true");
    }
  }
  const path = normalize(decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/"));
  try {
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const content = await readFile(file);
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(content);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
  }
});

server.listen(Number(values.port), () => process.stdout.write(`http://localhost:${values.port}/\n`));
