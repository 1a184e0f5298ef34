import { expect, test } from "vitest";
import { misspelling } from "../../server/src/rules/misspelled-header/names.ts";

const origin = "Access-Control-Allow-Origin";
const methods = "Access-Control-Allow-Methods";
const headers = "Access-Control-Allow-Headers";
const credentials = "Access-Control-Allow-Credentials";
const exposed = "Access-Control-Expose-Headers";
const age = "Access-Control-Max-Age";

test.each([
  ["Access-Control-Allowed-Origin", origin],
  ["Access-Control-Allow-Orgin", origin],
  ["Access-Control-Allow-Origins", origin],
  ["Access-Control-Origin", origin],
  ["Acces-Control-Allow-Origin", origin],
  ["Access-Controll-Allow-Origin", origin],
  ["Access_Control_Allow_Origin", origin],
  ["Access-Control-Allow-Origin:", origin],
  ["Access-Control-Allow-Origin ", origin],
  ["Access-Control-Allow-Method", methods],
  ["Access-Control-Allowed-Methods", methods],
  ["Allow-Control-Allow-Methods", methods],
  ["Access-Control-Request-Methods", methods],
  ["Access-Control-Allow-Header", headers],
  ["Access-Control-Headers", headers],
  ["Access-Control-Allow-Credential", credentials],
  ["Access-Control-Allow-Credentails", credentials],
  ["Access-Control-Expose-Header", exposed],
  ["Access-Control-Exposed-Headers", exposed],
  ["Access-Control-Allow-Expose-Headers", exposed],
  ["Access-Control-MaxAge", age],
  ["Access-Control-Allow-Max-Age", age],
])("%s is %s", (name, meant) => {
  expect(misspelling(name)).toEqual({ kind: "misspelled", meant });
});

test.each([
  ["Origin", origin],
  ["access-control-request-method", methods],
  ["Access-Control-Request-Headers", headers],
])("%s is of requests, and %s of answers", (name, meant) => {
  expect(misspelling(name)).toEqual({ kind: "request header", meant });
});

test.each([
  origin,
  "access-control-allow-methods",
  "ACCESS-CONTROL-MAX-AGE",
  "Access-Control-Allow-Private-Network",
  "Access-Control-Policy",
  "Access-Control-Origin-Trial",
  "X-Access-Control-Allow-Origin",
  "Timing-Allow-Origin",
  "Cache-Control",
  "Cross-Origin-Resource-Policy",
  "Service-Worker-Allowed",
  "Authorization",
])("%s is left alone", (name) => {
  expect(misspelling(name)).toBeUndefined();
});
