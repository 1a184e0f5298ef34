// Builds a server of Nitro with a configuration file, and starts it.
const { cpSync, mkdirSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { basename, join } = require("node:path");

const file = process.argv[2];
const rootDir = `${file}.app`;
mkdirSync(join(rootDir, "routes/api"), { recursive: true });
cpSync(file, join(rootDir, basename(file)));
writeFileSync(
  join(rootDir, "routes/api/data.js"),
  'import { defineHandler } from "nitro/h3";\nexport default defineHandler(() => ({ ok: true }));\n',
);
main();

async function main() {
  const { build, createNitro, prepare } = await import("nitro");
  const nitro = await createNitro({ rootDir, serverDir: rootDir, preset: "node-middleware", logLevel: 0 });
  await prepare(nitro);
  await build(nitro);
  await nitro.close();
  const { middleware } = await import(join(nitro.options.output.serverDir, "index.mjs"));
  const server = createServer(middleware);
  server.listen(0, "127.0.0.1", () => console.log(`${server.address().port} /api/data`));
}
