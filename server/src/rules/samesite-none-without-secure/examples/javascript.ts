import type { Examples } from "../../examples.ts";

const message =
  "Browsers throw a cookie with `SameSite=None` away unless it is also `Secure`: it is never stored and never sent.";

export const examples: Examples = {
  rule: "samesite-none-without-secure",
  grammar: "javascript",
  invalid: [
    {
      name: "Express",
      code: `res.cookie("session", id, { httpOnly: true, sameSite: «"none"» });
`,
      message: message,
      fixes: {
        correct: `res.cookie("session", id, { secure: true, httpOnly: true, sameSite: "none" });
`,
      },
    },
    {
      name: "one option a line",
      code: `res.cookie("session", id, {
  httpOnly: true,
  sameSite: «"none"»,
});
`,
      message: message,
      fixes: {
        correct: `res.cookie("session", id, {
  secure: true,
  httpOnly: true,
  sameSite: "none",
});
`,
      },
    },
    {
      name: "turned off",
      code: `res.cookie("session", id, { sameSite: «"None"», secure: ‹false› });
`,
      message: message,
      fixes: {
        correct: `res.cookie("session", id, { sameSite: "None", secure: true });
`,
      },
    },
    {
      name: "express-session",
      code: `app.use(session({ secret, cookie: { sameSite: «"none"» } }));
`,
      message: message,
      fixes: {
        correct: `app.use(session({ secret, cookie: { secure: true, sameSite: "none" } }));
`,
      },
    },
    {
      name: "Next",
      code: `cookies().set("session", id, { sameSite: «"none"» });
`,
      message: message,
      fixes: {
        correct: `cookies().set("session", id, { secure: true, sameSite: "none" });
`,
      },
    },
    {
      name: "h3",
      code: `setCookie(event, "session", id, { sameSite: «"none"» });
`,
      message: message,
      fixes: {
        correct: `setCookie(event, "session", id, { secure: true, sameSite: "none" });
`,
      },
    },
    {
      name: "a header",
      code: `res.setHeader("Set-Cookie", «"session=1; Path=/; SameSite=None"»);
`,
      message: message,
      fixes: {
        correct: `res.setHeader("Set-Cookie", "session=1; Path=/; SameSite=None; Secure");
`,
      },
    },
    {
      name: "a template",
      code: `headers.append("Set-Cookie", «\`session=\${id}; SameSite=None\`»);
`,
      message: message,
      fixes: {
        correct: `headers.append("Set-Cookie", \`session=\${id}; SameSite=None; Secure\`);
`,
      },
    },
  ],
  valid: [
    {
      name: "Secure",
      code: `res.cookie("session", id, { sameSite: "none", secure: true });
res.setHeader("Set-Cookie", "session=1; SameSite=None; Secure");
`,
    },
    {
      name: "where it is served by https",
      code: `res.cookie("session", id, { sameSite: "none", secure: process.env.NODE_ENV === "production" });
app.use(session({ cookie: { sameSite: "none", secure: "auto" } }));
`,
    },
    {
      name: "put together",
      code: `res.cookie("session", id, { ...defaults, sameSite: "none" });
res.setHeader("Set-Cookie", "session=1; SameSite=None" + flags);
`,
    },
    {
      name: "attributes that are put in",
      code: `headers.append("Set-Cookie", \`session=\${id}; SameSite=None\${isSecure ? "; Secure" : ""}\`);
`,
    },
    {
      name: "Lax",
      code: `res.cookie("session", id, { sameSite: "lax" });
`,
    },
    {
      name: "what is no cookie",
      code: `const rules = { sameSite: "none" };
expect(cookie).toContain("SameSite=None");
log("a cookie with SameSite=None; must be Secure");
`,
    },
  ],
};
