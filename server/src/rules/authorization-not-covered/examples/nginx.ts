import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "authorization-not-covered",
  grammar: "nginx",
  invalid: [
    {
      name: "in a location",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Headers «"*"» always;
    }
}
`,
      message:
        "`*` does not cover Authorization, by the standard: list it. Browsers let it pass for now and warn on the console.",
      fixes: {
        "list-values": `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Headers "Authorization, Content-Type" always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "Authorization is listed beside it",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Headers "*, Authorization" always;
    }
}
`,
    },
  ],
};
