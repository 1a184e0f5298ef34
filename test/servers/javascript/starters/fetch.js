// Starts a handler of the fetch standard as Cloudflare Workers, Bun and Deno do.
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";

const [, , file] = process.argv;

function listen(handle) {
  serve({ fetch: handle, port: 0, hostname: "127.0.0.1" }, (info) => console.log(info.port));
}

globalThis.Deno = { serve: (...given) => listen(given.at(-1)) };
globalThis.Bun = { serve: (options) => listen(options.fetch) };
const { default: worker } = await import(pathToFileURL(file));
if (worker) listen((request) => worker.fetch(request, {}, {}));
