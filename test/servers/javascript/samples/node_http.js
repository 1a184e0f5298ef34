import { createServer } from "node:http";

const server = createServer((req, res) => {
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin ?? "*");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  res.setHeader("Access-Control-Allow-Methods", "GET, PUT");
  res.setHeader("Access-Control-Allow-Headers", "Authorization, X-A");
  res.end("ok");
});

server.listen(0, "127.0.0.1", () => console.log(server.address().port));
