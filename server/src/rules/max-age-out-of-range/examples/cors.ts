import type { Examples } from "../../examples.ts";

const tooLong = "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.";

export const examples: Examples = {
  rule: "max-age-out-of-range",
  grammar: "javascript",
  preamble: `const cors = require("cors");
const origin = "https://app.example.com";
`,
  invalid: [
    {
      name: "a week",
      code: `app.use(cors({ origin, maxAge: «604800» }));
`,
      message: tooLong,
      fixes: {
        correct: `app.use(cors({ origin, maxAge: 86400 }));
`,
      },
    },
    {
      name: "a day in milliseconds, with a name",
      code: `const maxAge = ‹86_400_000›;
app.use(cors({ origin, «maxAge» }));
`,
      message: tooLong,
      fixes: {
        correct: `const maxAge = 86400;
app.use(cors({ origin, maxAge }));
`,
      },
    },
    {
      name: "a text with a unit",
      code: `app.use(cors({ origin, maxAge: «'1d'» }));
`,
      message: "`1d` is no whole number of seconds: browsers ignore it, and keep the preflight's answer for 5 seconds.",
      fixes: {
        correct: `app.use(cors({ origin, maxAge: '86400' }));
`,
      },
    },
    {
      name: "seconds that say so",
      code: `app.use(cors({ origin, maxAge: «"600s"» }));
`,
      message:
        "`600s` is no whole number of seconds: browsers ignore it, and keep the preflight's answer for 5 seconds.",
      fixes: {
        correct: `app.use(cors({ origin, maxAge: "600" }));
`,
      },
    },
    {
      name: "a fraction",
      code: `app.use(cors({ origin, maxAge: «0.5» }));
`,
      message:
        "`0.5` is no whole number of seconds: browsers ignore it, and keep the preflight's answer for 5 seconds.",
      fixes: {
        correct: `app.use(cors({ origin, maxAge: 0 }));
`,
      },
    },
    {
      name: "less than never",
      code: `app.use(cors({ origin, maxAge: «-100» }));
`,
      message: "Only -1 and what is not negative means something here: browsers keep nothing.",
      fixes: {
        correct: `app.use(cors({ origin, maxAge: -1 }));
`,
      },
    },
  ],
  valid: [
    {
      name: "what browsers take",
      code: `app.use(cors({ origin, maxAge: 86400 }));
app.use(cors({ origin, maxAge: 7200 }));
app.use(cors({ origin, maxAge: "600" }));
app.use(cors({ origin, maxAge: 0 }));
app.use(cors({ origin, maxAge: -1 }));
app.use(cors({ origin }));
`,
    },
    {
      name: "a value that is worked out, or comes from elsewhere",
      code: `app.use(cors({ origin, maxAge: config.maxAge }));
app.use(cors({ origin, maxAge: process.env.MAX_AGE }));
`,
    },
    {
      name: "other ages",
      code: `app.use(express.static("public", { maxAge: 31536000 }));
res.cookie("a", "b", { maxAge: 900000000 });
`,
    },
  ],
};
