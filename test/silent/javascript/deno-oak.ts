import { Application, type Context, Router } from "https://deno.land/x/oak@v12.6.1/mod.ts";

const hosts = (Deno.env.get("FRONT_ENDS") ?? "app.example.com,admin.example.com").split(",");

function isAllowed(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url?.protocol === "https:" && hosts.includes(url.host);
}

async function crossOrigin(context: Context, next: () => Promise<unknown>): Promise<void> {
  const { request, response } = context;
  const origin = request.headers.get("Origin");
  response.headers.append("Vary", "Origin");
  if (origin !== null && isAllowed(origin)) {
    response.headers.set("Access-Control-Allow-Origin", origin);
    response.headers.set("Access-Control-Allow-Credentials", "true");
  }
  if (request.method === "OPTIONS") {
    response.headers.set("Access-Control-Allow-Methods", "GET, POST");
    response.headers.set("Access-Control-Allow-Headers", "Content-Type");
    response.status = 204;
    return;
  }
  await next();
}

interface Measurement {
  readonly sensor: string;
  readonly celsius: number;
  readonly at: string;
}

const store = await Deno.openKv();
const router = new Router();

router.get("/measurements/:sensor", async (context) => {
  const found: Measurement[] = [];
  for await (const entry of store.list<Measurement>({ prefix: ["measurements", context.params.sensor] })) {
    found.push(entry.value);
  }
  context.response.body = found;
});

router.post("/measurements/:sensor", async (context) => {
  const { celsius } = await context.request.body({ type: "json" }).value;
  const { sensor } = context.params;
  const measurement: Measurement = { sensor, celsius: Number(celsius), at: new Date().toISOString() };
  await store.set(["measurements", sensor, measurement.at], measurement);
  await context.cookies.set("sensor", sensor, { sameSite: "none" });
  context.response.status = 201;
  context.response.body = measurement;
});

const app = new Application();
app.addEventListener("error", ({ error }) => console.error(error));
app.use(crossOrigin);
app.use(router.routes());
app.use(router.allowedMethods());

await app.listen({ port: 8000 });
