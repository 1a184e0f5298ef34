import cookie from "@fastify/cookie";
import cors, { type FastifyCorsOptions } from "@fastify/cors";
import session from "@fastify/session";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";

interface Tenant {
  readonly name: string;
  readonly origins: readonly string[];
}

const tenants = new Map<string, Tenant>([
  ["acme", { name: "Acme", origins: ["https://acme.example", "https://www.acme.example"] }],
  ["globex", { name: "Globex", origins: ["https://globex.example"] }],
]);

function tenantOf(request: FastifyRequest): Tenant | undefined {
  const [label = ""] = request.hostname.split(".");
  return tenants.get(label);
}

function optionsOf(request: FastifyRequest, done: (error: Error | null, options?: FastifyCorsOptions) => void): void {
  const tenant = tenantOf(request);
  if (!tenant) {
    done(null, { origin: false });
    return;
  }
  done(null, {
    origin: [...tenant.origins],
    credentials: true,
    methods: ["GET", "POST", "PUT"],
    strictPreflight: true,
  });
}

export async function build(secret: string): Promise<FastifyInstance> {
  const app = fastify({ logger: { level: process.env.LOG_LEVEL ?? "info" }, trustProxy: true });
  await app.register(cookie);
  await app.register(session, { secret, cookie: { httpOnly: true, sameSite: "none", maxAge: 86_400_000 } });
  await app.register(cors, { hook: "preHandler", delegator: optionsOf });

  app.addHook("onRequest", async (request, reply) => {
    if (!tenantOf(request)) await reply.code(404).send({ error: "no such tenant" });
  });

  app.get("/profile", async (request) => {
    const tenant = tenantOf(request);
    return { tenant: tenant?.name, user: request.session.get("user") };
  });

  app.post<{ Body: { user: string } }>(
    "/login",
    { schema: { body: { type: "object", required: ["user"], properties: { user: { type: "string" } } } } },
    async (request, reply) => {
      request.session.set("user", request.body.user);
      return reply.code(204).send();
    },
  );

  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    return reply.code(error.statusCode ?? 500).send({ error: error.message });
  });
  return app;
}
