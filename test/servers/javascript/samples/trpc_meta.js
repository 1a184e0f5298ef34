import { initTRPC } from "@trpc/server";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import cors from "cors";

const t = initTRPC.create();
const router = t.router({ ok: t.procedure.query(() => true) });

const server = createHTTPServer({
  middleware: cors({ origin: "https://app.example.com", credentials: true }),
  router,
  responseMeta() {
    return { headers: { "Access-Control-Allow-Origin": "*" } };
  },
});
server.listen(0, "127.0.0.1", () => console.log(`${server.address().port} /ok`));
