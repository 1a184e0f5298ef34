import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { namedIn, nearest } from "./directives.ts";
import type { Level } from "./level.ts";
import { levelOver } from "./readLevel.ts";

/**
 * With which status a level refuses a request before anything makes an answer. A preflight carries no password (Fetch
 * standard, CORS-preflight fetch), so that one is refused where others are let in; undefined where nothing is refused, or
 * where that depends on who asks.
 */
export function refusalOf(level: Level, method: string): number | undefined {
  const asks = asksForPassword(level);
  const password = method === "OPTIONS" && asks ? 401 : undefined;
  const rules = rulesOf(level);
  const isAny = nearest(level, "satisfy").some((statement) => argumentsOf(statement)[0]?.text === "any");
  if (isAny && asks) return rules === "some" ? undefined : password;
  return rules === "deny all" ? 403 : password;
}

/** The level that counts for a method that `limit_except` leaves out; GET brings HEAD along (ngx_http_core_module). */
export function limitedTo(level: Level, method: string): Level | undefined {
  if (level.kind !== "location") return undefined;
  const limit = namedIn(level.block, "limit_except").at(-1);
  const block = limit?.block();
  if (!limit || !block) return undefined;
  const names = argumentsOf(limit).map(({ text }) => text.toUpperCase());
  const isLeftOut = !names.includes(method) && !(method === "HEAD" && names.includes("GET"));
  return isLeftOut ? levelOver(block, "limit_except", level) : undefined;
}

/** `deny all` without an exception; the rules of the nearest level that has some count (ngx_http_access_module). */
function rulesOf(level: Level): "none" | "some" | "deny all" {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const [deny] = namedIn(at.block, "deny");
    const [allow] = namedIn(at.block, "allow");
    if (!deny && !allow) continue;
    const isFirst = deny && (!allow || deny.span.start < allow.span.start);
    return isFirst && argumentsOf(deny)[0]?.text === "all" ? "deny all" : "some";
  }
  return "none";
}

function asksForPassword(level: Level): boolean {
  return ["auth_basic", "auth_jwt"].some((name) => {
    const [realm] = nearest(level, name).flatMap(argumentsOf);
    return realm !== undefined && realm.text !== "off" && !realm.text.startsWith("$");
  });
}
