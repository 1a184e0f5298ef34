import type { Node } from "web-tree-sitter";
import { importedAs } from "../../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../../syntax/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { headerWorth } from "./said.ts";
import { absent, flag, something, text, thrown, type Worth } from "./worth.ts";

/** What functions of h3 give for the event of a stranger, by what they are given behind it. */
const functions: Readonly<Record<string, (given: Worth | undefined) => Worth | undefined>> = {
  getHeader: header,
  getRequestHeader: header,
  getHeaders: () => ({ kind: "part", of: "headers" }),
  getRequestHeaders: () => ({ kind: "part", of: "headers" }),
  getCookie: () => absent,
  getMethod: () => text("OPTIONS"),
  isPreflightRequest: () => flag(true),
  isMethod: asksForMethod,
  requireBasicAuth: () => thrown,
  requireUserSession: () => thrown,
  getUserSession: () => ({ kind: "part", of: "session" }),
  sendError: () => something,
  sendRedirect: () => something,
  sendNoContent: () => something,
  redirect: () => something,
  createError: () => something,
};
/** What of it belongs to nuxt-auth-utils. */
const ofSessions = /UserSession$/;
/** What Elysia hands to a hook: what it makes is sent as an error. */
const answering = /^(?:status|error)$/;
const modules = /^(?:h3|h3-nightly|nitro\/h3|#imports|nitro)$/;

/**
 * What a function of h3 gives, imported or handed out by Nitro, and `status(401)` of Elysia; undefined for all other
 * functions. `given` is what stands behind the event.
 */
export function ofEvent(source: Source, callee: Node, given: () => Worth | undefined): Worth | undefined {
  if (callee.type !== "identifier") return undefined;
  const name = textOf(source, callee);
  if (answering.test(name)) return bindingOf(source, javascriptNames, callee).kind === "other" ? thrown : undefined;
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) return undefined;
  const imported = importedAs(source, callee);
  const isMeant = imported ? modules.test(imported.module) && imported.name === name : isFree(source, callee);
  return isMeant && (imported === undefined || !ofSessions.test(name)) ? known(given()) : undefined;
}

function isFree(source: Source, callee: Node): boolean {
  return bindingOf(source, javascriptNames, callee).kind === "free";
}

function header(name: Worth | undefined): Worth | undefined {
  return name?.kind === "text" ? headerWorth(name.value, absent) : undefined;
}

function asksForMethod(method: Worth | undefined): Worth | undefined {
  if (method?.kind === "text") return flag(method.value.toUpperCase() === "OPTIONS");
  if (method?.kind !== "list") return undefined;
  return flag(method.items.some((item) => item.kind === "text" && item.value.toUpperCase() === "OPTIONS"));
}
