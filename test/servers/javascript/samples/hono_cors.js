import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { cors } from "hono/cors";

const app = new Hono();
app.use("*", cors({ origin: (origin) => origin, credentials: true }));
app.on(["GET", "PUT"], "/", (c) => c.json({ ok: true }));

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) => console.log(info.port));
