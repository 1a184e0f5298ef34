import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a slash at the end",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «"http://localhost:3000/"»);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      message: "Browsers refuse this value: an origin has no slash at its end.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "http://localhost:3000");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
      },
    },
    {
      name: "no scheme",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «'app.example.com'»);
  next();
});
`,
      message: "Browsers refuse this value: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", 'https://app.example.com');
  next();
});
`,
      },
    },
    {
      name: "a glob",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «"https://*.example.com"»);
  next();
});
`,
      message: "Browsers refuse this value: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {},
    },
    {
      name: "a name",
      code: `const ORIGIN = "https://app.example.com/";
app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", «ORIGIN»);
  next();
});
`,
      message: "Browsers refuse this value: an origin has no slash at its end.",
      fixes: {
        correct: `const ORIGIN = "https://app.example.com";
app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", ORIGIN);
  next();
});
`,
      },
    },
    {
      name: "a boolean",
      code: `app.get("/", (req, res) => {
  res.set("Access-Control-Allow-Origin", «true»);
  res.send("ok");
});
`,
      message: "Browsers refuse this value: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "an origin",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  next();
});
`,
    },
    {
      name: "an origin that is not known",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", process.env.ORIGIN);
  next();
});
app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", \`https://\${host}/\`);
  next();
});
app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", config.origin + "/");
  next();
});
`,
    },
    {
      name: "an empty value",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "");
  next();
});
`,
    },
    {
      name: "texts that are filled in elsewhere",
      code: `app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "__ORIGIN__");
  next();
});
app.use((req, res, next) => {
  res.setHeader("Access-Control-Allow-Origin", "{{origin}}");
  next();
});
`,
    },
  ],
};
