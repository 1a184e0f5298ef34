import { createServer } from "node:http";
import { createApp, eventHandler, handleCors, toNodeListener } from "h3";

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
