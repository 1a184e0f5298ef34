import Hapi from "@hapi/hapi";

const server = Hapi.server({
  port: 0,
  host: "127.0.0.1",
  routes: { cors: { origin: ["*"], credentials: true, additionalHeaders: ["X-A"] } },
});
server.route({ method: ["GET", "PUT"], path: "/", handler: () => ({ ok: true }) });

await server.start();
console.log(server.info.port);
