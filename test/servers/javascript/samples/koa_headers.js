import Koa from "koa";

const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set("Access-Control-Allow-Origin", ctx.get("Origin"));
  ctx.set("Access-Control-Allow-Credentials", "true");
  ctx.set("Access-Control-Allow-Methods", "GET, PUT");
  ctx.set("Access-Control-Allow-Headers", "Authorization, X-A");
  if (ctx.method === "OPTIONS") {
    ctx.status = 204;
    return;
  }
  await next();
});
app.use((ctx) => {
  ctx.body = { ok: true };
});

const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
