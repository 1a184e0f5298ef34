import { cors } from "@elysiajs/cors";
import { serve } from "@hono/node-server";
import { Elysia } from "elysia";

const app = new Elysia()
  .use(cors())
  .get("/", () => ({ ok: true }))
  .put("/", () => ({ ok: true }));

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (info) => console.log(info.port));
