const Koa = require("koa");
const Router = require("@koa/router");
const cors = require("@koa/cors");
const bodyParser = require("koa-bodyparser");
const session = require("koa-session");

const allowed = (process.env.ALLOWED_ORIGINS || "https://desk.example.com,https://mobile.example.com")
  .split(",")
  .map((origin) => origin.trim().toLowerCase());

/** Gives the origin to answer with; nothing but those of the list. */
function checkOrigin(ctx) {
  const origin = ctx.get("Origin");
  return allowed.includes(origin) ? origin : "";
}

const app = new Koa({ proxy: true });
app.keys = [process.env.KEY];

app.use(async (ctx, next) => {
  const started = Date.now();
  try {
    await next();
  } catch (error) {
    ctx.status = error.status || 500;
    ctx.body = { error: error.expose ? error.message : "internal" };
    ctx.app.emit("error", error, ctx);
  } finally {
    ctx.set("Server-Timing", `app;dur=${Date.now() - started}`);
  }
});

app.use(cors({ origin: checkOrigin, credentials: true, keepHeadersOnError: true, maxAge: 600 }));
app.use(session({ key: "desk", sameSite: "none", rolling: true }, app));
app.use(bodyParser({ jsonLimit: "256kb" }));

const tickets = new Map();
const router = new Router({ prefix: "/tickets" });

router.get("/", (ctx) => {
  ctx.body = [...tickets.values()].filter((ticket) => ticket.owner === ctx.session.user);
});

router.post("/", (ctx) => {
  ctx.assert(ctx.session.user, 401, "log in first");
  const { title } = ctx.request.body;
  ctx.assert(typeof title === "string" && title.length < 200, 422, "a ticket needs a title");
  const ticket = { id: tickets.size + 1, title, owner: ctx.session.user };
  tickets.set(ticket.id, ticket);
  ctx.status = 201;
  ctx.body = ticket;
});

router.post("/:id/close", (ctx) => {
  const ticket = tickets.get(Number(ctx.params.id));
  if (!ticket) ctx.throw(404, "no such ticket");
  ticket.closed = new Date().toISOString();
  ctx.cookies.set("last", String(ticket.id), { sameSite: "none", httpOnly: true });
  ctx.status = 204;
});

app.use(router.routes()).use(router.allowedMethods());
app.on("error", (error) => console.error(error.message));

module.exports = app;
