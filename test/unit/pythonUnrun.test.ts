import { describe, expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { check } from "../support/checking.ts";
import { routesIn } from "../support/facts.ts";
import { patientProver } from "../support/provers.ts";

const quart = `from quart import Quart, request
from quart_cors import cors

app = Quart(__name__)
`;
const hook = `

@app.after_request
async def allow(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response


`;
const library = 'app = cors(app, allow_origin="https://admin.example.com", allow_credentials=True)\n';
const sanic = `from sanic import Sanic
from sanic_ext import Extend

app = Sanic("api")
`;

/** What their libraries make of these was not observed, and their documentation does not tell: nothing is said of it. */
const rows: Readonly<Record<string, string>> = {
  "Quart-CORS in front of a hook": `${quart}${library}${hook}`,
  "Quart-CORS behind a hook": `${quart}${hook}${library}`,
  "sanic-ext: a list of one empty text": `${sanic}app.config.CORS_ORIGINS = [""]\nExtend(app)\n`,
  "sanic-ext: None": `${sanic}app.config.CORS_ORIGINS = None\nExtend(app)\n`,
};

describe("what nobody has run is not known", () => {
  test.each(Object.entries(rows))("%s", async (_, text) => {
    const policies = await routesIn({ path: "app.py", grammar: "python", text });
    const asked = { origin: "https://app.example.com", method: "GET", headers: [] };
    const { reads, why } = simulate(policies, asked, patientProver());
    expect(reads).toBe("unknown");
    expect(why).toMatch(/^It cannot be told from the source \(.+\)\.$/);
    expect((await check(text, "python")).findings).toEqual([]);
  });
});
