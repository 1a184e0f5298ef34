import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { isFromLibrary, rootOf } from "./libraries.ts";

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
  // What drives a browser in a test sets cookies there, as the browser is told.
  { callee: /(?:^|\.)(?:\w*[pP]age|cy|\w*[bB]rowser|\w*[cC]ontext|driver|\w*[jJ]ar)\.setCookie$/, secure: "unknown" },
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
  // A method that the file puts in the place of the library's.
  { words: /\bres(?:ponse)?\.cookie\s*=[^=]/, secure: "unknown" },
  // A session whose cookie is given its options from request to request.
  { words: /\bcookie\.secure[^\S\n]*=[^=\n]/, secure: "unknown" },
  { words: /["']@sveltejs\/kit["']/, secure: "on" },
];
const svelteKit = /\+(?:page|layout)\.server\.[jt]s$|\+server\.[jt]s$|\bhooks\.server\.[jt]s$/;

/** What a call does with cookies whose options say nothing of Secure; undefined where it takes no options of cookies. */
export function takerOf(source: Source, call: Node): SecureByDefault | undefined {
  const callee = call.childForFieldName(call.type === "new_expression" ? "constructor" : "function");
  if (!callee) return undefined;
  const name = textOf(source, callee);
  // What browsers offer themselves makes every cookie Secure (Cookie Store API).
  if (/^(?:(?:window|self|globalThis)\.)?cookieStore\.set$/.test(name) && !source.mentions(/\bcookieStore[^\S\n]*=/))
    return "on";
  if (!isFromLibrary(source, callee)) return undefined;
  const given = argumentsOf(call).given.map((one) => textOf(source, one));
  const found = takers.find((one) => one.callee.test(name) && isGiven(source, one, given));
  if (!found) return undefined;
  if (svelteKit.test(source.path)) return "on";
  if (found.secure === "off" && isHandedStore(source, callee)) return "unknown";
  return elsewhere.find(({ words }) => source.mentions(words))?.secure ?? found.secure;
}

/** A store of cookies that a function is handed is SvelteKit's, too, where the file names no other library. */
function isHandedStore(source: Source, callee: Node): boolean {
  const root = rootOf(callee);
  if (root.type !== "identifier" || !/^(?:cookies?|cookieStore|jar)$/i.test(textOf(source, root))) return false;
  const binding = bindingOf(source, javascriptNames, root);
  const isHanded = binding.kind === "other" && !binding.given;
  return isHanded && !/["'](?:next|astro|nookies|js-cookie)\b/.test(source.text);
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
