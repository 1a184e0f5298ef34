import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { logger } from "hono/logger";

type Bindings = { readonly ORIGINS: string };
type Variables = { user: { readonly id: string } };

const previews = /^https:\/\/preview-\d{1,5}\.pages\.example\.com$/;
const fixed = ["https://app.example.com", "https://docs.example.com"];

const api = new Hono<{ Bindings: Bindings; Variables: Variables }>();

api.use(logger());
api.use(
  "/v1/*",
  cors({
    origin: (origin) => (fixed.includes(origin) || previews.test(origin) ? origin : null),
    credentials: true,
    allowMethods: ["GET", "POST", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type"],
    exposeHeaders: ["X-Next-Page"],
    maxAge: 3600,
  }),
);

api.use("/v1/*", async (context, next) => {
  const id = getCookie(context, "session");
  if (!id) throw new HTTPException(401, { message: "no session" });
  context.set("user", { id });
  await next();
});

api.get("/v1/notes", (context) => {
  const page = Number(context.req.query("page") ?? 1);
  context.header("X-Next-Page", String(page + 1));
  return context.json({ page, owner: context.get("user").id, notes: [] });
});

api.delete("/v1/notes/:id", (context) => context.body(null, 204));

api.post("/login", async (context) => {
  const { user } = await context.req.json<{ user: string }>();
  setCookie(context, "session", crypto.randomUUID(), {
    httpOnly: true,
    path: "/",
    sameSite: "None",
    secure: true,
    maxAge: 60 * 60,
  });
  return context.json({ user });
});

api.onError((error, context) => {
  if (error instanceof HTTPException) return error.getResponse();
  console.error(error);
  return context.json({ error: "internal" }, 500);
});

api.notFound((context) => context.json({ error: "not found", path: context.req.path }, 404));

if (import.meta.url === `file://${process.argv[1]}`) {
  serve({ fetch: api.fetch, port: 8787 }, ({ port }) => console.log(`listens on ${port}`));
}

export default api;
