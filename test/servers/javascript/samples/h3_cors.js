import { createServer } from "node:http";
import { H3, handleCors } from "h3";
import { toNodeHandler } from "h3/node";

const app = new H3();
app.use((event) => {
  const answered = handleCors(event, {
    origin: () => true,
    credentials: true,
    methods: ["GET", "PUT"],
    allowHeaders: "*",
  });
  if (answered !== false) return answered;
});
app.all("/", () => ({ ok: true }));

const server = createServer(toNodeHandler(app));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
