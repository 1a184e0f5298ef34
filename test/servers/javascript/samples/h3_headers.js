import { H3, serve } from "h3";

const app = new H3();
app.use((event) => {
  event.res.headers.set("Access-Control-Allow-Origin", event.req.headers.get("origin") ?? "");
  event.res.headers.set("Access-Control-Allow-Credentials", "true");
  event.res.headers.set("Access-Control-Allow-Methods", "GET, PUT");
  event.res.headers.set("Access-Control-Allow-Headers", "Authorization, X-A");
});
app.all("/", () => ({ ok: true }));

const server = await serve(app, { port: 0, hostname: "127.0.0.1", silent: true }).ready();
console.log(new URL(server.url).port);
