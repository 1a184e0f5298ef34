import type { Examples, InvalidExample } from "../../examples.ts";

const message =
  "Browsers throw a cookie with `SameSite=None` away unless it is also `Secure`: it is never stored and never sent.";

/** A row of which the fix turns on what is off: the code before and behind the value of `secure`. */
function turnedOff(name: string, before: string, behind: string): InvalidExample {
  return {
    name,
    code: `${before}sameSite: «"none"», secure: ‹false›${behind}\n`,
    message,
    fixes: { correct: `${before}sameSite: "none", secure: true${behind}\n` },
  };
}

/** A row of which the fix adds what is missing. */
function leftOut(name: string, before: string, behind: string): InvalidExample {
  return {
    name,
    code: `${before}{ sameSite: «"none"»${behind}\n`,
    message,
    fixes: { correct: `${before}{ secure: true, sameSite: "none"${behind}\n` },
  };
}

/** What each library does with a cookie whose options say nothing of Secure: observed. */
export const examples: Examples = {
  rule: "samesite-none-without-secure",
  grammar: "typescript",
  invalid: [
    leftOut("options with a name", "const options = ", ' };\nres.cookie("session", id, options);'),
    leftOut("options with a name, of a session", "const cookie = ", " };\napp.use(session({ secret, cookie }));"),
    leftOut("js-cookie", 'import Cookies from "js-cookie";\nCookies.set("theme", "dark", ', " });"),
    leftOut("nookies", 'import nookies from "nookies";\nnookies.set(ctx, "theme", "dark", ', " });"),
    turnedOff(
      "iron-session, with a name for its options",
      "const options = { cookieOptions: { ",
      " } };\nconst session = await getIronSession(req, res, options);",
    ),
    turnedOff("better-auth", "betterAuth({ advanced: { defaultCookieAttributes: { ", " } } });"),
    leftOut("csurf", "app.use(csurf({ cookie: ", " } }));"),
    leftOut(
      "Remix",
      'import { createCookie } from "@remix-run/node";\nexport const theme = createCookie("theme", ',
      " });",
    ),
    leftOut("sessions of Remix", "export const storage = createCookieSessionStorage({ cookie: ", " } });"),
    leftOut("Nuxt", 'const theme = useCookie("theme", ', " });"),
    leftOut("Astro", 'Astro.cookies.set("theme", "dark", ', " });"),
    leftOut(
      "@fastify/secure-session",
      'import secureSession from "@fastify/secure-session";\napp.register(secureSession, { key, cookie: ',
      " } });",
    ),
    turnedOff("Koa, turned off", 'ctx.cookies.set("session", id, { ', " });"),
    turnedOff("cookie-session, turned off", 'app.use(cookieSession({ name: "s", keys, ', " }));"),
    turnedOff(
      "@fastify/session, turned off",
      'import fastifySession from "@fastify/session";\napp.register(fastifySession, { secret, cookie: { ',
      " } });",
    ),
    turnedOff(
      "iron-session, turned off",
      "const session = await getIronSession(cookies(), { password, cookieName, cookieOptions: { ",
      " } });",
    ),
    turnedOff("Lucia, turned off", "const lucia = new Lucia(adapter, { sessionCookie: { attributes: { ", " } } });"),
    turnedOff(
      "a session of h3, turned off",
      "const session = await useSession(event, { password, cookie: { ",
      " } });",
    ),
    {
      name: "undefined",
      code: `res.cookie("session", id, { sameSite: «"none"», secure: ‹undefined› });\n`,
      message,
      fixes: { correct: `res.cookie("session", id, { sameSite: "none", secure: true });\n` },
    },
  ],
  valid: [
    {
      name: "libraries that follow the connection",
      code: `ctx.cookies.set("session", id, { sameSite: "none" });
app.use(cookieSession({ name: "s", keys, sameSite: "none" }));
`,
    },
    {
      name: "koa-session",
      code: `import session from "koa-session";
app.use(session({ key: "s", sameSite: "none" }, app));
`,
    },
    {
      name: "@fastify/session",
      code: `import fastifySession from "@fastify/session";
app.register(fastifySession, { secret, cookie: { sameSite: "none" } });
`,
    },
    {
      name: "libraries that turn it on",
      code: `const session = await getIronSession(cookies(), { password, cookieName, cookieOptions: { sameSite: "none" } });
const lucia = new Lucia(adapter, { sessionCookie: { attributes: { sameSite: "none" } } });
const own = await useSession(event, { password, cookie: { sameSite: "none" } });
`,
    },
    {
      name: "what browsers offer",
      code: `await cookieStore.set({ name: "theme", value: "dark", sameSite: "none" });
`,
    },
    {
      name: "SvelteKit",
      code: `import { fail } from "@sveltejs/kit";
export const actions = { default: ({ cookies }) => cookies.set("session", id, { path: "/", sameSite: "none" }) };
`,
    },
    {
      name: "defaults for all cookies",
      code: `app.register(cookie, { parseOptions: { secure: true } });
reply.setCookie("session", id, { sameSite: "none" });
`,
    },
    {
      name: "a provider with options for all cookies",
      code: `import { useCookies } from "react-cookie";
const [, setCookie] = useCookies(["theme"]);
setCookie("theme", "dark", { sameSite: "none" });
`,
    },
    {
      name: "a prefix of Hono",
      code: `setCookie(c, "session", id, { sameSite: "none", prefix: "secure" });
`,
    },
    {
      name: "a browser of tests",
      code: `await context.addCookies([{ name: "id", value: "1", sameSite: "None" }]);
`,
    },
    {
      name: "browsers of tests that have the names of libraries",
      code: `await page.setCookie({ name: "id", value: "1", sameSite: "None" });
cy.setCookie("id", "1", { sameSite: "none" });
await jar.setCookie("id=1", { sameSite: "none" });
`,
    },
    {
      name: "a store of cookies that a function is handed, as SvelteKit does",
      code: `export const keep = (cookies: Cookies, id: string) => cookies.set("session", id, { path: "/", sameSite: "none" });
export const actions = { default: async ({ cookies }) => cookies.set("a", "1", { sameSite: "none" }) };
`,
    },
    {
      name: "a method in the place of the library's",
      code: `app.use((req, res, next) => {
  const cookie = res.cookie.bind(res);
  res.cookie = (name, value, options) => cookie(name, value, { secure: true, ...options });
  next();
});
app.get("/", (req, res) => res.cookie("session", "1", { sameSite: "none" }).end());
`,
    },
    {
      name: "methods and objects of the file",
      code: `const res = { cookie: record };
res.cookie("session", id, { sameSite: "none" });
class Session {
  cookie(name: string, options: Options) {}
  start() {
    this.cookie("session", { sameSite: "none" });
  }
}
`,
    },
    {
      name: "functions and classes of the project, which may do more",
      code: `import { Cookies, createCookie } from "./cookies";
import { setCookie } from "../lib/http";
setCookie("session", id, { sameSite: "none" });
createCookie("theme", { sameSite: "none" });
const cookies = new Cookies();
cookies.set("theme", "dark", { sameSite: "none" });
`,
    },
    {
      name: "a function of the file",
      code: `function setCookie(name: string, value: string, options: Options) {
  document.cookie = written(name, value, { secure: true, ...options });
}
setCookie("theme", "dark", { sameSite: "none" });
`,
    },
    {
      name: "replies of Fastify, of whose cookies another file decides",
      code: `import type { FastifyInstance } from "fastify";
export async function routes(app: FastifyInstance) {
  app.get("/login", async (request, reply) => reply.setCookie("session", "1", { sameSite: "none" }).send());
}
`,
    },
    {
      name: "a session whose cookie is made Secure later, and one that follows the address of the application",
      code: `app.use(session({ secret, cookie: { sameSite: "none" } }));
app.use((req, res, next) => {
  req.session.cookie.secure = true;
  next();
});
export const auth = betterAuth({ advanced: { defaultCookieAttributes: { sameSite: "none" } } });
`,
    },
    {
      name: "names that many things have",
      code: `const text = serialize({ sameSite: "none" });
import { useCookie } from "react-use";
const [theme] = useCookie("theme", { sameSite: "none" });
`,
    },
  ],
};
