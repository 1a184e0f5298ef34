const cors = require("koa2-cors");
const Koa = require("koa");

const app = new Koa();
app.use(cors({ credentials: true }));
app.use((ctx) => {
  ctx.body = { ok: true };
});

const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
