import { createServer } from "node:http";
import cors from "cors";

const server = createServer((req, res) => {
  cors({ origin: true, credentials: true })(req, res, () => res.end("ok"));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
