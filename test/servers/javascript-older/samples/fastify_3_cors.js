const fastify = require("fastify-3")();

fastify.register(require("fastify-cors"), {
  origin: true,
  credentials: true,
});
fastify.all("/", async () => ({ ok: true }));

fastify.listen(0, "127.0.0.1").then(() => console.log(fastify.server.address().port));
