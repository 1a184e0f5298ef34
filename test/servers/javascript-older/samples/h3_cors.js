const { createServer } = require("node:http");
const { createApp, eventHandler, handleCors, toNodeListener } = require("h3");

const app = createApp();
app.use(
  eventHandler((event) => {
    if (handleCors(event, { origin: () => true, credentials: true, methods: ["GET", "PUT"], allowHeaders: "*" })) {
      return;
    }
    return { ok: true };
  }),
);

const server = createServer(toNodeListener(app));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
