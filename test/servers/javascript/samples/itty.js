import { serve } from "@hono/node-server";
import { AutoRouter, cors } from "itty-router";

const { preflight, corsify } = cors({
  origin: "*",
  credentials: true,
  allowMethods: ["GET", "PUT"],
  allowHeaders: ["Authorization", "X-A"],
});
const router = AutoRouter({ before: [preflight], finally: [corsify] });
router.all("/", () => ({ ok: true }));

serve({ fetch: router.fetch, port: 0, hostname: "127.0.0.1" }, (info) => console.log(info.port));
