import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "nginx-headers-dropped",
  grammar: "nginx",
  invalid: [
    {
      name: "a test of the method without headers behind a test of the origin: its preflights fail, and that is said once",
      code: `server {
    location /api/ {
        if ($http_origin ~ "^https://app\\.example\\.com$") {
            ‹add_header Access-Control-Allow-Origin $http_origin always;›
            add_header Vary Origin always;
        }
        «if ($request_method = OPTIONS)» {
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message:
        "Of several `if` that hold, nginx sends the headers of the last one only: answers from here lack `Access-Control-Allow-Origin`.",
      fixes: {
        nginx: `server {
    location /api/ {
        if ($http_origin ~ "^https://app\\.example\\.com$") {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
        if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin $http_origin always; add_header Vary Origin always;
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
  ],
  valid: [],
};
