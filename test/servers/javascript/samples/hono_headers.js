import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
app.use(async (c, next) => {
  c.header("Access-Control-Allow-Origin", c.req.header("Origin") ?? "");
  c.header("Access-Control-Allow-Credentials", "true");
  c.header("Access-Control-Allow-Methods", "GET, PUT");
  c.header("Access-Control-Allow-Headers", "Authorization, X-A");
  if (c.req.method === "OPTIONS") return c.body(null, 204);
  await next();
});
app.on(["GET", "PUT"], "/", (c) => c.json({ ok: true }));

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) => console.log(info.port));
