import { cors } from "@elysiajs/cors";
import { Elysia, t } from "elysia";

const hosts = ["flights.example.com", "hotels.example.com"];

/** Plain host names are what the team lists; they become origins in one place. */
const toOrigin = (host: string) => `https://${host}`;
const origins = hosts.map(toOrigin);

const trips = new Elysia({ prefix: "/trips" })
  .state("counter", 0)
  .derive(({ headers }) => ({ token: headers.authorization?.replace(/^Bearer /, "") }))
  .onBeforeHandle(({ token, set }) => {
    if (token) return undefined;
    set.status = 401;
    return { error: "a token is missing" };
  })
  .get("/", ({ store }) => ({ seen: store.counter++, trips: [] }))
  .post("/", ({ body }) => ({ ...body, id: crypto.randomUUID() }), {
    body: t.Object({ from: t.String(), to: t.String(), on: t.String({ format: "date" }) }),
  });

export const app = new Elysia()
  .use(
    cors({
      origin: origins,
      credentials: true,
      methods: ["GET", "POST"],
      allowedHeaders: ["Authorization", "Content-Type"],
      maxAge: 600,
    }),
  )
  .get("/health", () => "ok")
  .use(trips)
  .onError(({ code, error, set }) => {
    if (code === "NOT_FOUND") return "no such route";
    set.status = 500;
    console.error(error);
    return "internal";
  });

if (import.meta.main) app.listen(3000);
