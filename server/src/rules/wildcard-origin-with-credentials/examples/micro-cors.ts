import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the defaults",
      code: `import cors from "micro-cors";

export default «‹cors›»()(handler);
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import cors from "micro-cors";

export default cors({ origin: "https://app.example.com" })(handler);
`,
        "credentials-off": `import cors from "micro-cors";

export default cors({ allowCredentials: false })(handler);
`,
      },
    },
    {
      name: "the wildcard",
      code: `import cors from "micro-cors";

export default ‹cors›({ origin: «"*"» })(handler);
`,
      message: "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.",
      fixes: {
        "explicit-origins": `import cors from "micro-cors";

export default cors({ origin: "https://app.example.com" })(handler);
`,
        "credentials-off": `import cors from "micro-cors";

export default cors({ allowCredentials: false, origin: "*" })(handler);
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `import cors from "micro-cors";

export default cors({ origin: "https://app.example.com" })(handler);
`,
    },
  ],
};
