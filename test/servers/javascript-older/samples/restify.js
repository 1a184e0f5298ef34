const restify = require("restify");
const corsMiddleware = require("restify-cors-middleware2");

const cors = corsMiddleware({
  origins: ["*"],
  allowHeaders: ["Authorization", "X-A"],
  credentials: true,
  allowCredentialsAllOrigins: true,
});

const server = restify.createServer();
server.pre(cors.preflight);
server.use(cors.actual);
const ok = (_req, res, next) => {
  res.send({ ok: true });
  next();
};
server.get("/", ok);
server.put("/", ok);

server.listen(0, "127.0.0.1", () => console.log(server.address().port));
