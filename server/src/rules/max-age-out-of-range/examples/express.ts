import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "max-age-out-of-range",
  grammar: "javascript",
  invalid: [
    {
      name: "a number in an object, beside the origin",
      code: `app.options("/items", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Max-Age": «2592000» });
  res.end();
});
`,
      message: "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.",
      fixes: {
        correct: `app.options("/items", (req, res) => {
  res.set({ "Access-Control-Allow-Origin": "https://app.example.com", "Access-Control-Max-Age": 86400 });
  res.end();
});
`,
      },
    },
  ],
  valid: [
    {
      name: "a day",
      code: `app.options("/items", (req, res) => {
  res.set("Access-Control-Max-Age", "86400").set("Strict-Transport-Security", "max-age=31536000").end();
});
`,
    },
  ],
};
