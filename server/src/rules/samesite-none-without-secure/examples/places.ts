import type { Examples } from "../../examples.ts";

const message =
  "Browsers throw a cookie with `SameSite=None` away unless it is also `Secure`: it is never stored and never sent.";

/** Where the options of a cookie are written, and how its text is put together. */
export const examples: Examples = {
  rule: "samesite-none-without-secure",
  grammar: "typescript",
  invalid: [
    {
      name: "options that are spread into others",
      code: `const options = { httpOnly: true, sameSite: «"none"» };
res.cookie("session", id, { ...options, maxAge: 1000 });
`,
      message,
      fixes: {
        correct: `const options = { secure: true, httpOnly: true, sameSite: "none" };
res.cookie("session", id, { ...options, maxAge: 1000 });
`,
      },
    },
    {
      name: "options that a function gives",
      code: `const options = () => ({ httpOnly: true, sameSite: «"none"» });
res.cookie("session", id, options());
`,
      message,
      fixes: {
        correct: `const options = () => ({ secure: true, httpOnly: true, sameSite: "none" });
res.cookie("session", id, options());
`,
      },
    },
    {
      name: "a value with a name",
      code: `const sameSite = ‹"none"›;
res.cookie("session", id, { «sameSite», httpOnly: true });
`,
      message,
      fixes: {
        correct: `const sameSite = "none";
res.cookie("session", id, { secure: true, sameSite, httpOnly: true });
`,
      },
    },
    {
      name: "a text with a name",
      code: `const cookie = «"id=1; Path=/; SameSite=None"»;\nres.setHeader("Set-Cookie", cookie);\n`,
      message,
      fixes: {
        correct: `const cookie = "id=1; Path=/; SameSite=None; Secure";\nres.setHeader("Set-Cookie", cookie);\n`,
      },
    },
    {
      name: "one of several texts",
      code: `res.setHeader("Set-Cookie", ["a=1; SameSite=Lax", «"b=1; SameSite=None"»]);\n`,
      message,
      fixes: { correct: `res.setHeader("Set-Cookie", ["a=1; SameSite=Lax", "b=1; SameSite=None; Secure"]);\n` },
    },
    {
      name: "a page's own",
      code: `document.cookie = «\`theme=\${theme}; SameSite=None\`»;\n`,
      message,
      fixes: { correct: `document.cookie = \`theme=\${theme}; SameSite=None; Secure\`;\n` },
    },
    {
      name: "a text that is put together",
      code: `document.cookie = "theme=" + theme + «"; path=/; SameSite=None"»;\n`,
      message,
      fixes: { correct: `document.cookie = "theme=" + theme + "; path=/; SameSite=None; Secure";\n` },
    },
    {
      name: "options with a name that also clear the cookie",
      code: `const options = { sameSite: «"none"» };
res.cookie("session", id, options);
res.clearCookie("session", options);
`,
      message,
      fixes: {
        correct: `const options = { secure: true, sameSite: "none" };
res.cookie("session", id, options);
res.clearCookie("session", options);
`,
      },
    },
  ],
  valid: [
    {
      name: "options that are changed",
      code: `const options = { sameSite: "none" };
if (isSecure) options.secure = true;
res.cookie("session", id, options);
`,
    },
    {
      name: "options that a function may change",
      code: `const options = { sameSite: "none" };
harden(options);
res.cookie("session", id, options);
`,
    },
    {
      name: "options that are spread",
      code: `const options = { sameSite: "none" };
res.cookie("session", id, { ...options, secure: true });
`,
    },
    {
      name: "options that are spread, and made Secure there",
      code: `const options = { sameSite: "none" };
const make = () => ({ sameSite: "none" });
res.cookie("session", id, { ...options, secure: isSecure });
res.cookie("other", id, { ...make(), secure: true });
`,
    },
    {
      name: "texts that are looked at",
      code: `const cookie = parse("id=1; SameSite=None");
expect(response.headers["set-cookie"]).toContain("id=1; SameSite=None");
await request(app).get("/").expect("Set-Cookie", "id=1; SameSite=None");
`,
    },
    {
      name: "texts that are put together with what may be attributes",
      code: `document.cookie = name + "=" + value + ";" + expires + "; path=/; SameSite=None";
document.cookie = "a=1" + attributes + "; SameSite=None";
document.cookie = whole + "; SameSite=None";
document.cookie = "a=" + value + "; SameSite=None" + (isHttps ? "; Secure" : "");
document.cookie = "a=" + value + "; Secure; SameSite=None";
`,
    },
    {
      name: "fields with the name of a cookie that nothing sends",
      code: `const request = parse(text);
request.cookie = "id=1; SameSite=None";
`,
    },
  ],
};
