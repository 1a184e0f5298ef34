import { expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { check } from "../support/checking.ts";
import { routesIn } from "../support/facts.ts";
import { patientProver } from "../support/provers.ts";

/** Programs whose origins only the running program knows, by the library. */
const programs: Readonly<Record<string, string>> = {
  Starlette: `from fastapi.middleware.cors import CORSMiddleware
app.add_middleware(CORSMiddleware, allow_origins=load(), allow_credentials=True)`,
  "Flask-CORS": `from flask_cors import CORS
CORS(app, origins=load(), supports_credentials=True)`,
  "Quart-CORS": `from quart_cors import cors
app = cors(app, allow_origin=load(), allow_credentials=True)`,
  Litestar: `from litestar.config.cors import CORSConfig
config = CORSConfig(allow_origins=load(), allow_credentials=True)`,
  Falcon: `import falcon
app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins=load(), allow_credentials="*"))`,
  "python-socketio": `import socketio
server = socketio.Server(cors_allowed_origins=load())`,
  "aiohttp-cors": `import aiohttp_cors
cors = aiohttp_cors.setup(app, defaults={load(): aiohttp_cors.ResourceOptions(allow_credentials=True)})`,
  Sanic: `from sanic_ext import Extend
app.config.CORS_ORIGINS = load()
app.config.CORS_SUPPORTS_CREDENTIALS = True
Extend(app)`,
  Chalice: `from chalice import CORSConfig
cors = CORSConfig(allow_origin=load(), allow_credentials=True)`,
  Robyn: `from robyn import ALLOW_CORS
ALLOW_CORS(app, origins=load())`,
  "django-cors-headers": `INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware"]
CORS_ALLOWED_ORIGINS = load()
CORS_ALLOW_CREDENTIALS = True`,
  "headers of a hook": `from flask import Flask
app = Flask(__name__)
@app.after_request
def add(response):
    response.headers["Access-Control-Allow-Origin"] = load()
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response`,
};

test.each(Object.entries(programs))("%s: who may read cannot be told", async (_name, text) => {
  const policies = await routesIn({ path: "settings.py", grammar: "python", text });
  const asked = { origin: "https://evil.example", method: "GET", headers: [] };
  const { routes } = simulate(policies, asked, patientProver());
  expect(routes.map(({ reads }) => reads)).toEqual(["unknown"]);
  const { findings } = await check(text, "python", {}, { path: "settings.py" });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("what goes out in one case only is not shown as what is sent", async () => {
  const text = `import { load } from "./load";
export async function OPTIONS(request) {
  const origin = request.headers.get("origin") ?? "";
  const known = await load();
  if (!known.includes(origin)) return new Response(null, { status: 403 });
  const headers = { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Headers": "x-known", Vary: "Origin" };
  return new Response(null, { status: 204, headers });
}`;
  const policies = await routesIn({ path: "route.js", grammar: "javascript", text });
  const asked = { origin: "https://evil.example", method: "GET", headers: ["x-other"] };
  const { preflight, routes } = simulate(policies, asked, patientProver());
  expect(preflight).toBe("blocked");
  expect(routes.map(({ answers }) => answers)).toEqual([undefined]);
});
