import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the variable",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «$http_origin» always;
        add_header Vary Origin always;
    }
}
`,
      message:
        "nginx answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
    {
      name: "without Vary",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «"$http_origin"» always;
    }
}
`,
      message:
        "nginx answers every origin with its own name: any website can read these answers. Credentials that are allowed later would open them to every site as the signed-in user.",
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin "$cors_origin" always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin "$cors_origin" always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "a map",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
    },
    {
      name: "preflights only",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin $http_origin;
            return 204;
        }
    }
}
`,
      also: ["preflight-only-headers"],
    },
  ],
};
