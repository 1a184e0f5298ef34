import { createServer } from "node:http";
import connect from "connect";
import cors from "cors";

const app = connect();
app.use(cors({ origin: true, credentials: true }));
app.use((_req, res) => res.end("ok"));

const server = createServer(app);
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
