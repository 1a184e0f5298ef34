import Fastify from "fastify";

const fastify = Fastify();
fastify.addHook("onRequest", async (request, reply) => {
  reply.header("Access-Control-Allow-Origin", request.headers.origin);
  reply.header("Access-Control-Allow-Credentials", "true");
  reply.header("Access-Control-Allow-Methods", "GET, PUT");
  reply.header("Access-Control-Allow-Headers", "Authorization, X-A");
});
fastify.options("/", async (_request, reply) => reply.code(204).send());
fastify.route({ method: ["GET", "PUT"], url: "/", handler: async () => ({ ok: true }) });

await fastify.listen({ port: 0, host: "127.0.0.1" });
console.log(fastify.server.address().port);
