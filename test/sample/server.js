// A small shop API, with two mistakes that many Express projects make.
const express = require("express");
const cors = require("cors");

const app = express();

app.use(
  "/api",
  cors({
    origin: true,
    credentials: true,
  }),
);

app.get("/status", (req, res) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  res.json({ ok: true });
});

app.get("/api/basket", (req, res) => {
  res.json({ items: ["tea", "biscuits"] });
});

app.listen(3000);
