import type { Node } from "web-tree-sitter";
import { argumentsOf, bare } from "../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** What a library does where its options do not say Secure: it leaves it off, turns it on, or asks more than the file tells. */
export type SecureByDefault = "off" | "on" | "unknown";

interface Taker {
  readonly callee: RegExp;
  /** One of the arguments, where the callee alone does not tell. */
  readonly given?: RegExp;
  readonly secure: SecureByDefault;
}

/** What takes the options of a cookie, with its name as code writes it. The first that matches decides. */
const takers: readonly Taker[] = [
  // The packages cookies, cookie-session and koa-session, and Koa itself, follow the connection: Secure where it is https.
  { callee: /(?:^|\.)(?:cookieSession|koaSession)$|(?:^|\.)(?:ctx|context)\.cookies\.set$/, secure: "unknown" },
  // react-cookie has a provider with options for all cookies.
  { callee: /(?:^|\.)setCookie$/, given: /\buseCookies\b/, secure: "unknown" },
  // better-auth follows the address of the application.
  { callee: /(?:^|\.)betterAuth$/, secure: "unknown" },
  // Of Fastify's replies the plugin decides, which has defaults of its own; another file may register it.
  { callee: /\breply\.(?:setCookie|cookie)$/, given: /^(?!.*["']@fastify\/cookie["'])/s, secure: "unknown" },
  // h3 keeps a session in a Secure cookie; iron-session, Lucia, Auth.js and csrf-csrf do the same.
  { callee: /(?:^|\.)(?:useSession|getIronSession|withIronSession\w*|Lucia|NextAuth|doubleCsrf)$/, secure: "on" },
  { callee: /\.register$/, given: /^(?:fastifySession|@fastify\/session)$/i, secure: "on" },
  { callee: /\.register$/, given: /^(?:fastifySecureSession|secureSession|@fastify\/secure-session)$/i, secure: "off" },
  // Express, Fastify, Hono, h3, the package cookie, express-session, csurf, Remix, Nuxt
  {
    callee:
      /(?:^|\.)(?:cookie|setCookie|setSignedCookie|serialize|serializeCookie|session|expressSession|csurf|createCookie|createCookieSessionStorage|useCookie)$/,
    secure: "off",
  },
  // Next, Astro, js-cookie, nookies
  { callee: /\b(?:cookies?(?:\(\)|Store|Jar)?\)?|nookies)\.set$/i, secure: "off" },
];

/** Modules and settings that change what is done with every cookie of the file. */
const elsewhere: readonly { readonly words: RegExp; readonly secure: SecureByDefault }[] = [
  { words: /["'](?:koa-session|koa-generic-session|cookies|react-cookie|universal-cookie)["']/, secure: "unknown" },
  // Defaults of @fastify/cookie and of js-cookie.
  { words: /\bparseOptions\b|\bwithAttributes\b|\bCookies\.defaults\b|\bdefaultSetOptions\b/, secure: "unknown" },
  // A session whose cookie is given its options from request to request.
  { words: /\bcookie\.secure\s*=[^=]/, secure: "unknown" },
  { words: /["']@sveltejs\/kit["']/, secure: "on" },
];
const svelteKit = /\+(?:page|layout)\.server\.[jt]s$|\+server\.[jt]s$|\bhooks\.server\.[jt]s$/;

/** Modules whose functions and objects set cookies as the table says. */
const libraries =
  /^(?:express|express-session|cookie|cookie-es|cookie-session|koa-session|cookies|csurf|better-auth(?:\/.*)?|hono(?:\/.*)?|h3|nitropack(?:\/.*)?|nitro(?:\/.*)?|vinxi\/http|fastify|@fastify\/.*|next(?:\/.*)?|next-auth(?:\/.*)?|nookies|cookies-next(?:\/.*)?|js-cookie|react-cookie|universal-cookie|@remix-run\/.*|react-router|@react-router\/.*|@tanstack\/.*|#app|#imports|nuxt\/app|iron-session(?:\/.*)?|lucia|csrf-csrf|@sveltejs\/kit|astro(?::.*)?)$/;
/** Names that many other things have, too: they count where they are imported. */
const common = new Set(["serialize", "createCookie"]);

/**
 * Whether what is called comes from a library, or from where the file does not tell: a function of the file, or of another one
 * of the project, may do more than the library.
 */
function isFromLibrary(source: Source, callee: Node): boolean {
  const root = rootOf(callee);
  if (root.type !== "identifier") return true;
  const imported = importedAs(source, root);
  if (imported) return libraries.test(imported.module);
  const binding = bindingOf(source, javascriptNames, root);
  if (binding.kind === "free") return !(root.id === callee.id && common.has(textOf(source, root)));
  if (root.id === callee.id) return false;
  const made = binding.kind === "value" ? binding.node : binding.kind === "other" ? binding.given : undefined;
  const maker = made?.type === "new_expression" ? made.childForFieldName("constructor") : undefined;
  return !maker || isFromLibrary(source, maker);
}

/** `cookies` of `(await cookies()).set`. */
function rootOf(callee: Node): Node {
  let at = bare(callee);
  for (let step = 0; step < 20; step++) {
    const inner = at.childForFieldName(at.type === "call_expression" ? "function" : "object");
    const next = at.type === "await_expression" ? at.firstNamedChild : inner;
    if (!next) return at;
    at = bare(next);
  }
  return at;
}

/** What a call does with cookies whose options say nothing of Secure; undefined where it takes no options of cookies. */
export function takerOf(source: Source, call: Node): SecureByDefault | undefined {
  const callee = call.childForFieldName(call.type === "new_expression" ? "constructor" : "function");
  if (!callee) return undefined;
  const name = textOf(source, callee);
  // What browsers offer themselves makes every cookie Secure (Cookie Store API).
  if (/^(?:(?:window|self|globalThis)\.)?cookieStore\.set$/.test(name) && !/\bcookieStore\s*=/.test(source.text))
    return "on";
  if (!isFromLibrary(source, callee)) return undefined;
  const given = argumentsOf(call).given.map((one) => textOf(source, one));
  const found = takers.find((one) => one.callee.test(name) && isGiven(source, one, given));
  if (!found) return undefined;
  if (svelteKit.test(source.path)) return "on";
  return elsewhere.find(({ words }) => words.test(source.text))?.secure ?? found.secure;
}

/** Whether one of the arguments, or what the file says, is as the table asks for. */
function isGiven(source: Source, { given: asked, callee }: Taker, given: readonly string[]): boolean {
  if (!asked) return true;
  if (callee.source.includes("register")) return given.some((one) => asked.test(moduleOf(source, one)));
  return asked.test(source.text);
}

/** The module that a name is imported from, else the name itself. */
function moduleOf(source: Source, name: string): string {
  const escaped = name.replace(/[^\w$]/g, "").replaceAll("$", "\\$");
  const line = new RegExp(`\\b${escaped}\\b[^;\\n]*(?:from|require\\()\\s*["'\`]([^"'\`]+)`).exec(source.text);
  return line?.[1] ?? name.replace(/^.*require\(\s*["'`]([^"'`]+).*$/s, "$1");
}
