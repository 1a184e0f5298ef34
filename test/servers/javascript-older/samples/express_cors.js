const express = require("express");

const app = express();
app.use(require("cors")({ origin: (_origin, callback) => callback(null, true), credentials: true }));
app.all("/", (_req, res) => {
  res.json({ ok: true });
});

const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
