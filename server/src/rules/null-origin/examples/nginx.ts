import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "null-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a key of a map",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    «"null"» $http_origin;
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
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read this API as the signed-in user.",
      fixes: {
        correct: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
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
      name: "sent to everybody",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «null» always;
    }
}
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
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
      name: "a pattern with an alternative",
      code: `server {
    location / {
        if ($http_origin ~ «"^(https://app\\.example\\.com|null)$"») {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      message:
        "This lets the origin `null` in, which every website can take on: a page in a sandboxed frame has it. Any website can read these answers.",
      fixes: {
        "tighten-pattern": `server {
    location / {
        if ($http_origin ~ "^(https://app\\.example\\.com)$") {
            add_header Access-Control-Allow-Origin $http_origin always;
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
      name: "no null",
      code: `map $http_origin $cors_origin {
    default "";
    "https://null.example.com" $http_origin;
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
  ],
};
