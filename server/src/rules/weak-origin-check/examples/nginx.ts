import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a key of a map without an end",
      code: `map $http_origin $cors_origin {
    default "";
    «"~^https://example\\.com"» $http_origin;
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
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `map $http_origin $cors_origin {
    default "";
    "~^https://example\\.com$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Vary Origin always;
    }
}
`,
        nginx: `map $http_origin $cors_origin_2 {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin_2 $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors_origin {
    default "";
    "~^https://example\\.com" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin_2 {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}
map $cors_origin_2 $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors_origin {
    default "";
    "~^https://example\\.com" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
    {
      name: "one of two keys",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    «"~*example\\.com$"» $http_origin;
    "~^https://([a-z0-9-]+\\.)*example\\.org$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
      message: "This pattern also lets in `https://evilexample.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "~*^https://(?:[a-z0-9-]+\\.)*example\\.com$" $http_origin;
    "~^https://([a-z0-9-]+\\.)*example\\.org$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
        nginx: `map $http_origin $cors_origin_2 {
    default "";
    "https://app.example.com" $http_origin;
}

map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "~*example\\.com$" $http_origin;
    "~^https://([a-z0-9-]+\\.)*example\\.org$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin_2 {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}

map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "~*example\\.com$" $http_origin;
    "~^https://([a-z0-9-]+\\.)*example\\.org$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
    {
      name: "everyone",
      code: `map $http_origin $cors_origin {
    default "";
    «"~.*"» $http_origin;
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
        "This pattern lets every origin in, so it also lets in `https://evil.com`: any website can read this API as the signed-in user.",
      fixes: {
        nginx: `map $http_origin $cors_origin_2 {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin_2 $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors_origin {
    default "";
    "~.*" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin_2 {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}
map $cors_origin_2 $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors_origin {
    default "";
    "~.*" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "keys that are closed",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "~^https://([a-z0-9-]+\\.)*example\\.com$" $http_origin;
    "~*^https://(app|admin)\\.example\\.(com|org)(:\\d+)?$" $http_origin;
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
      name: "a pattern that cannot be judged",
      code: `map $http_origin $cors_origin {
    default "";
    "~^https://(\\w+)\\.\\1\\.com$" $http_origin;
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
