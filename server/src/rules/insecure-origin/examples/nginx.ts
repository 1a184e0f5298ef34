import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "insecure-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a key of a map",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    «"http://admin.example.com"» $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials ‹true› always;
        add_header Vary Origin always;
    }
}
`,
      message:
        "`http://admin.example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        correct: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "https://admin.example.com" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
    {
      name: "a pattern with both schemes",
      code: `server {
    location / {
        if ($http_origin ~ «"^https?://(.+\\.)?example\\.com$"») {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Access-Control-Allow-Credentials ‹true› always;
            add_header Vary Origin always;
        }
    }
}
`,
      message:
        "`http://example.com` is let in with credentials, and its pages come unencrypted: whoever sits between a user and that site can put a script into them and read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `server {
    location / {
        if ($http_origin ~ "^https://(.+\\.)?example\\.com$") {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Access-Control-Allow-Credentials true always;
            add_header Vary Origin always;
        }
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "the own machine",
      code: `map $http_origin $cors_origin {
    default "";
    "http://localhost:3000" $http_origin;
    "~^http://192\\.168\\.\\d+\\.\\d+$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Vary Origin always;
    }
}
`,
    },
    {
      name: "without credentials",
      code: `map $http_origin $cors_origin {
    default "";
    "http://app.example.com" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
    },
  ],
};
