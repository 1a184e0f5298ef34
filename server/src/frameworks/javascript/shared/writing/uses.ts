import type { Node } from "web-tree-sitter";
import { hits } from "../../../../syntax/hits.ts";
import { chainStart, type MethodCall, memberRead, methodCall } from "../../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../../syntax/javascript/values.ts";
import { climb, isTooDeep, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Uses } from "../../../shared/writing/usedNames.ts";

const routing = /\.(?:get|post|put|patch|delete|head)\b|@(?:Get|Post|Put|Patch|Delete|Head)\b/g;
/** Objects on which `get("…")` and its like answer requests. */
const routers = /(?:^|[._])\w*(?:app|router|routes?|server|api|fastify|express\(\)|Router\(\))$/i;
const requests = /(?:^|[._])(?:req|request)$/i;
const responses = /(?:^|[._])(?:res|resp|response|rsp|reply)(?:\.headers)?$/i;
const readers = new Set(["get", "header"]);
const setters = new Set(["set", "header", "setHeader", "append", "appendHeader"]);
const calls = new Set(["call_expression"]);
const members = new Set(["member_expression", "subscript_expression"]);

/** The methods of the file's routes, the headers that it reads of requests and those that it sets on responses. */
export function usesInJavascript(source: Source): Uses {
  const methodCalls = hits(source, /\.(?:get|header|set|setHeader|append|appendHeader)\b/g).flatMap((node) =>
    callAt(source, node),
  );
  return {
    methods: hits(source, routing).flatMap((node) => routeMethod(source, node)),
    headers: [...methodCalls.flatMap((call) => read(source, call)), ...membersRead(source)],
    exposed: methodCalls.flatMap((call) => set(source, call)),
  };
}

function callAt(source: Source, hit: Node): MethodCall[] {
  const node = isTooDeep(source, hit) ? undefined : climb(hit, calls);
  const call = node && methodCall(source, node);
  return call ? [call] : [];
}

function routeMethod(source: Source, hit: Node): string[] {
  if (isTooDeep(source, hit)) return [];
  const decorator = climb(hit, new Set(["decorator"]));
  if (decorator) return /^@(\w+)/.exec(textOf(source, decorator))?.slice(1) ?? [];
  const call = climb(hit, calls);
  const found = call && methodCall(source, call);
  return found && found.given.length > 1 && routers.test(textOf(source, found.object)) ? [found.method] : [];
}

/** `req.get("X-Api-Key")` */
function read(source: Source, { object, method, given }: MethodCall): string[] {
  const isRead = given.length === 1 && readers.has(method) && requests.test(textOf(source, object));
  return isRead ? textIn(source, given[0]) : [];
}

/** `res.set("X-Total-Count", …)` */
function set(source: Source, { object, method, given }: MethodCall): string[] {
  const isSet = given.length === 2 && setters.has(method) && responses.test(textOf(source, chainStart(source, object)));
  return isSet ? textIn(source, given[0]) : [];
}

/** `req.headers["x-api-key"]` and `req.headers.authorization` */
function membersRead(source: Source): string[] {
  return hits(source, /\bheaders\b/g).flatMap((hit) => {
    const holder = isTooDeep(source, hit) ? undefined : climb(hit, members);
    const object = holder?.childForFieldName("object");
    const whole = holder?.parent && members.has(holder.parent.type) ? memberRead(source, holder.parent) : undefined;
    return object && whole && requests.test(textOf(source, object)) ? [whole.key] : [];
  });
}

function textIn(source: Source, node: Node | undefined): string[] {
  const value = node && javascriptValue(source, node);
  return value?.kind === "text" ? [value.value] : [];
}
