const fastify = require("fastify")();

fastify.register(require("@fastify/cors"), {
  origin: true,
  credentials: true,
});
fastify.all("/", async () => ({ ok: true }));

fastify.listen({ port: 0, host: "127.0.0.1" }).then(() => console.log(fastify.server.address().port));
