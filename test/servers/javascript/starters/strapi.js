// Stands for Strapi: Koa with the middleware that a file of middlewares configures.
import { pathToFileURL } from "node:url";
import Koa from "koa";
import middleware from "../node_modules/@strapi/core/dist/middlewares/cors.js";

const { default: middlewares } = await import(pathToFileURL(process.argv[2]));
const configured = middlewares.find((each) => each === "strapi::cors" || each.name === "strapi::cors");

const app = new Koa();
app.use(middleware.cors(configured.config ?? {}));
app.use((ctx) => {
  ctx.body = { ok: true };
});

const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
