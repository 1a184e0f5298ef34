import { Database } from "bun:sqlite";

const database = new Database(Bun.env.DATABASE ?? ":memory:");
database.run("create table if not exists scores (player text primary key, points integer not null)");

const sites = new Set(["https://game.example.com", "https://staging.game.example.com"]);
if (Bun.env.NODE_ENV === "development") sites.add("http://localhost:5173");

type Handler = (request: Request, player: string) => Response | Promise<Response>;

const handlers: Record<string, Handler> = {
  GET: (_request, player) => {
    const row = database.query("select points from scores where player = ?").get(player);
    return row ? Response.json(row) : Response.json({ error: "no such player" }, { status: 404 });
  },
  PUT: async (request, player) => {
    const { points } = (await request.json()) as { points: number };
    database.run("insert or replace into scores values (?, ?)", [player, points]);
    return new Response(null, { status: 204 });
  },
};

/** Puts the headers on whatever a handler answers, errors among them. */
function answered(request: Request, response: Response): Response {
  const origin = request.headers.get("origin");
  response.headers.set("Vary", "Origin");
  if (origin && sites.has(origin)) {
    response.headers.set("Access-Control-Allow-Origin", origin);
    response.headers.set("Access-Control-Allow-Credentials", "true");
    if (request.method === "OPTIONS") {
      response.headers.set("Access-Control-Allow-Methods", Object.keys(handlers).join(", "));
      response.headers.set("Access-Control-Allow-Headers", "content-type");
    }
  }
  return response;
}

async function handle(request: Request): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204 });
  const [, resource, player] = new URL(request.url).pathname.split("/");
  const handler = resource === "scores" ? handlers[request.method] : undefined;
  if (!handler || !player) return Response.json({ error: "no such route" }, { status: 404 });
  return handler(request, decodeURIComponent(player));
}

const server = Bun.serve({
  port: Number(Bun.env.PORT ?? 3000),
  async fetch(request) {
    try {
      return answered(request, await handle(request));
    } catch (error) {
      console.error(error);
      return answered(request, Response.json({ error: "internal" }, { status: 500 }));
    }
  },
});

console.log(`listens on ${server.url}`);
