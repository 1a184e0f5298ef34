import { absent, flag, type Part, something, text, type Worth } from "./worth.ts";

/** How a framework hands a request to a middleware. */
export interface Shape {
  /** The places of its parameters. Without `next`, requests go on to what lies behind by themselves. */
  readonly request: number;
  readonly answer: number;
  readonly next?: number;
  /** What `request.get("name")` is worth for a header that is not there; absent where it reads no header. */
  readonly got?: Worth;
  /** What it gives back is the answer, and nothing hands the request on: h3, Elysia. */
  readonly givesAnswers?: true;
}

/** Headers that say who the user is. */
const telling =
  /authorization|cookie|token|api[-_]?key|(?:^|-)auth(?!ority)|secret|session|jwt|csrf|xsrf|requested-with|passw|(?:^|-)user(?:-?(?:id|name|role|email))?$|signature/i;
/** Headers that each preflight has. */
const always = /^(?:origin|host|access-control-request-method)$/i;
/** Keys of a request, a session or a state under which middlewares put who the user is. */
const users =
  /^(?:(?:current|auth|logged)?_?(?:user|account|member|admin)(?:_?(?:id|name))?|uid|auth|jwt|token|bearer|passport|(?:is)?(?:logged_?in|authenticated)|session)$/i;

const requests = /^(?:req|request|raw|node)$/;
const paths: ReadonlySet<string> = new Set(["path", "originalUrl", "url"]);
const parts: Readonly<Record<string, Part>> = {
  headers: "headers",
  header: "headers",
  cookies: "cookies",
  signedCookies: "cookies",
  session: "session",
  state: "session",
  context: "session",
};

/** What a header is worth; `missing` where it is one that is not there. Undefined where that is not known. */
export function headerWorth(name: string, missing: Worth): Worth | undefined {
  if (always.test(name)) return something;
  return telling.test(name) ? missing : undefined;
}

/** What a part of a stranger's request holds under a key; undefined where that is not known. */
export function memberOf(of: Part, key: string, path: string | undefined): Worth | undefined {
  if (of === "headers") return headerWorth(key, absent);
  if (of === "cookies") return absent;
  if (of === "session") return users.test(key) ? absent : undefined;
  if (of === "toolkit") return key === "continue" ? absent : undefined;
  if (paths.has(key) && (of === "request" || of === "any request")) return path === undefined ? undefined : text(path);
  if (of !== "request") return undefined;
  const part = parts[key];
  if (part && Object.hasOwn(parts, key)) return { kind: "part", of: part };
  if (requests.test(key)) return { kind: "part", of: "request" };
  if (key === "method") return text("OPTIONS");
  return users.test(key) ? absent : undefined;
}

/** What a method of a part of a stranger's request gives; undefined where that is not known. */
export function calledOn(of: Part, method: string, name: string | undefined, shape: Shape): Worth | undefined {
  if (of === "any request") return undefined;
  if (method === "isAuthenticated" || method === "isUnauthenticated") return flag(method === "isUnauthenticated");
  if (method === "jwtVerify") return { kind: "throws" };
  if (of === "toolkit") return { kind: "part", of };
  // Koa: `ctx.throw(401)`.
  if (of === "request" && method === "throw") return { kind: "throws" };
  if (name === undefined) return undefined;
  if (of === "cookies" && method === "get") return absent;
  if (of === "session" && method === "get") return users.test(name) ? absent : undefined;
  if (of === "headers" && method === "get") return headerWorth(name, { kind: "null" });
  if (of === "headers" && /^(?:has|hasOwnProperty)$/.test(method) && telling.test(name)) return flag(false);
  if (of !== "request") return undefined;
  if (method === "header") return headerWorth(name, shape.got ?? absent);
  if (method === "get" && shape.got) return headerWorth(name, shape.got);
  return method === "get" && users.test(name) ? { kind: "nothing" } : undefined;
}

/** Whether a header says who the user is, so that a stranger's request is without it. */
export function saysWho(name: string): boolean {
  return telling.test(name);
}
