import { expect, test } from "vitest";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { routesIn } from "../support/facts.ts";
import { patientProver } from "../support/provers.ts";
import type { Reads } from "../support/truth.ts";

/** The routes lie in another file: `/api/data` on a blueprint, and `/page` on another one. */
const app = (setUp: string) => `from flask import Flask
from flask_cors import CORS
from api import bp, pages

app = Flask(__name__)
${setUp}
app.register_blueprint(bp)
app.register_blueprint(pages)
`;

/** What Flask 2.2 with Flask-CORS 3.0.10 let pages on two origins read of the two paths. */
const setUps: readonly (readonly [code: string, trusted: readonly Reads[], stranger: readonly Reads[]])[] = [
  [
    'CORS(app, resources={r"/api/*": {"origins": "https://app.example.com", "supports_credentials": True}, r"/page": {"origins": "*"}})',
    ["with-credentials", "without-credentials"],
    ["blocked", "without-credentials"],
  ],
  [
    'CORS(app, resources={r"/*": {"origins": "*", "supports_credentials": True}, r"/api/.*": {"origins": ["https://app.example.com"]}})',
    ["without-credentials", "with-credentials"],
    ["blocked", "with-credentials"],
  ],
  [
    'CORS(app, origins=["https://app.example.com"], supports_credentials=True)\nCORS(app, resources={r"/api/*": {"origins": "*"}})',
    ["without-credentials", "with-credentials"],
    ["without-credentials", "blocked"],
  ],
  [
    'CORS(app, resources={r"/api/*": {"origins": "*"}})\nCORS(app, origins=["https://app.example.com"], supports_credentials=True)',
    ["with-credentials", "with-credentials"],
    ["without-credentials", "blocked"],
  ],
];

test.each(setUps)("each path has the resource that is looked up for it: %s", async (code, trusted, stranger) => {
  const policies = await routesIn({ path: "app.py", grammar: "python", text: app(code) });
  const read = (origin: string) =>
    new Set(
      simulate(policies, { origin, method: "GET", headers: [] }, patientProver()).routes.map(({ reads }) => reads),
    );
  expect(read("https://app.example.com")).toEqual(new Set(trusted));
  expect(read("https://evil.example")).toEqual(new Set(stranger));
});
