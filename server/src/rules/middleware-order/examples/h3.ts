import type { Examples } from "../../examples.ts";

const guarded =
  "`handleCors` stands behind a middleware that asks who the user is: preflights never say, are answered 401, and browsers stop there.";

export const examples: Examples = {
  rule: "middleware-order",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import { createApp, createError, eventHandler, getHeader, handleCors } from "h3";
const app = createApp();
`,
  invalid: [
    {
      name: "behind a middleware that asks who the user is",
      code: `‹app.use(eventHandler((event) => {
  if (!getHeader(event, "authorization")) throw createError({ statusCode: 401 });
}))›;
app.use(eventHandler((event) => {
  if («handleCors(event, { origin: ["https://app.example.com"], credentials: true })») return;
}));
`,
      message: guarded,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "in front of it, and behind one that lets preflights pass",
      code: `app.use(eventHandler((event) => {
  if (event.method === "OPTIONS") return;
  if (!getHeader(event, "authorization")) throw createError({ statusCode: 401 });
}));
app.use(eventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], credentials: true })) return;
}));
app.use(eventHandler((event) => {
  if (!getHeader(event, "authorization")) throw createError({ statusCode: 401 });
}));
`,
    },
    {
      name: "behind one that only looks who the user is",
      code: `app.use(eventHandler(async (event) => {
  const token = getHeader(event, "authorization")?.slice(7);
  event.context.user = token ? await verify(token) : undefined;
}));
app.use(eventHandler((event) => {
  if (handleCors(event, { origin: ["https://app.example.com"], credentials: true })) return;
}));
`,
    },
  ],
};
