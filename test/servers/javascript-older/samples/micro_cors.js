const { createServer } = require("node:http");
const { send, serve } = require("micro");
const cors = require("micro-cors")({ origin: "*", allowHeaders: ["Authorization", "X-A"] });

const handler = async (_req, res) => send(res, 200, { ok: true });

const server = createServer(serve(cors(handler)));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
