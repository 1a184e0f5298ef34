import { createServer } from "node:http";
import { createServerAdapter } from "@whatwg-node/server";
import { AutoRouter, cors } from "itty-router";

const { preflight, corsify } = cors({ origin: "*", credentials: true, allowMethods: ["GET", "PUT"] });
const router = AutoRouter({ before: [preflight], finally: [corsify] });
router.all("/", () => ({ ok: true }));

const server = createServer(createServerAdapter(router.fetch));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
