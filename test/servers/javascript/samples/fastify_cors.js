import cors from "@fastify/cors";
import Fastify from "fastify";

const fastify = Fastify();
await fastify.register(cors, { origin: true, credentials: true, methods: ["GET", "PUT"] });
fastify.route({ method: ["GET", "PUT"], url: "/", handler: async () => ({ ok: true }) });

await fastify.listen({ port: 0, host: "127.0.0.1" });
console.log(fastify.server.address().port);
