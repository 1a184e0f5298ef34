import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "exposed-cookie-header",
  grammar: "nginx",
  invalid: [
    {
      name: "alone",
      code: `location / {
    add_header Access-Control-Expose-Headers «Set-Cookie» always;
    proxy_pass http://app;
}
`,
      message: "Browsers never show `Set-Cookie` to a page, exposed or not. The cookie itself is kept all the same.",
      fixes: {
        correct: `location / {
    proxy_pass http://app;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "other headers",
      code: `location / {
    add_header Access-Control-Expose-Headers "Content-Length,Content-Range";
    add_header Set-Cookie "a=b";
}
`,
    },
  ],
};
