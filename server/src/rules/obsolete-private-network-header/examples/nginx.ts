import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "obsolete-private-network-header",
  grammar: "nginx",
  invalid: [
    {
      name: "beside the origin",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header «Access-Control-Allow-Private-Network» true always;
    }
}
`,
      message:
        "No browser asks this any more: whether a page may reach a private network is a permission of the user now.",
      fixes: {
        correct: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "the header that is asked with, hidden",
      code: `location / {
    proxy_set_header Access-Control-Request-Private-Network "";
    proxy_hide_header Access-Control-Allow-Private-Network;
    proxy_pass http://app;
}
`,
    },
  ],
};
