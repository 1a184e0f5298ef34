import express from "express";

const app = express();
app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", req.headers.origin);
  res.header("Access-Control-Allow-Credentials", "true");
  res.header("Access-Control-Allow-Methods", "GET, PUT");
  res.header("Access-Control-Allow-Headers", "Authorization, X-A");
  next();
});
app.all("/", (_req, res) => {
  res.json({ ok: true });
});

const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
