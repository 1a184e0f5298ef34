import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { usesOf } from "../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { alternativesIn, type Handed } from "../cors/handed.ts";

/** `@WebSocketGateway({ cors })` and `@WebSocketGateway(port, { cors })`, whose options go to Socket.IO. */
export function gateways(source: Source): Handed[] {
  return usesOf(source, "@nestjs/websockets", ({ name }) => name === "WebSocketGateway").flatMap((callee) => {
    const call = callOf(callee);
    const options = call && argumentsOf(call).given.at(-1);
    const value = options && entryOf(javascriptValue(source, options), "cors");
    const alternatives = value && alternativesIn(source, value);
    return call && alternatives ? [{ node: call, named: value.node, alternatives }] : [];
  });
}
