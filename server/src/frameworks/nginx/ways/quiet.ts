import { nobody } from "../../../policy/originSet.ts";
import { noOtherHeaders, type Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { silent } from "../../../policy/wire.ts";
import type { Level } from "../config/level.ts";
import { type Place, scopeOf } from "./policies.ts";

/** A policy that sends no Access-Control-Allow-Origin, and with which status it answers OPTIONS. */
export function quietPolicy(place: Place, span: Span, methods: ReadonlySet<string>, optionsStatus: number): Policy {
  return {
    framework: "nginx",
    label: "nginx",
    span,
    scope: scopeOf(place, methods),
    origins: { set: nobody, span, entries: [{ set: nobody, span }] },
    ...noOtherHeaders,
    wire: {
      simple: { allowed: silent, denied: silent },
      preflight: { kind: "passed on", status: optionsStatus },
      keptOn: "every status",
    },
  };
}

/** What is to be changed where a level lacks a header: its own lines, else what ends the request there. */
export function faultIn(level: Level, otherwise: Span | undefined): Span {
  const { headers } = level.own();
  const line = headers.find(({ name }) => name === "access-control-allow-origin") ?? headers[0];
  return line?.statement.span ?? otherwise ?? level.block.inside;
}
