import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "weak-origin-check",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a test that is found anywhere",
      code: `server {
    location / {
        if ($http_origin ~* «(example\\.com)») {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      message:
        "This pattern also lets in `https://example.com.evil.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `server {
    location / {
        if ($http_origin ~* ^https://(?:[a-z0-9-]+\\.)*(example\\.com)$) {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      },
    },
    {
      name: "a test with an open start, quoted",
      code: `server {
    location / {
        if ($http_origin ~ «"example\\.com$"») {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      message: "This pattern also lets in `https://evilexample.com`: whoever has that name can read these answers.",
      fixes: {
        "tighten-pattern": `server {
    location / {
        if ($http_origin ~ "^https://(?:[a-z0-9-]+\\.)*example\\.com$") {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      },
    },
    {
      name: "a variable that is set",
      code: `server {
    set $cors "";
    if ($http_origin ~* «^https?://.*example\\.com$») {
        set $cors $http_origin;
    }
    location / {
        add_header Access-Control-Allow-Origin $cors always;
        add_header Access-Control-Allow-Credentials ‹true› always;
        add_header Vary Origin always;
    }
}
`,
      message:
        "This pattern also lets in `https://evilexample.com`: whoever has that name can read this API as the signed-in user.",
      fixes: {
        "tighten-pattern": `server {
    set $cors "";
    if ($http_origin ~* ^https://(?:[a-z0-9-]+\\.)*example\\.com$) {
        set $cors $http_origin;
    }
    location / {
        add_header Access-Control-Allow-Origin $cors always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Vary Origin always;
    }
}
`,
        nginx: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}

server {
    set $cors "";
    if ($http_origin ~* ^https?://.*example\\.com$) {
        set $cors $http_origin;
    }
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}

server {
    set $cors "";
    if ($http_origin ~* ^https?://.*example\\.com$) {
        set $cors $http_origin;
    }
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
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
      name: "tests that are closed",
      code: `server {
    location / {
        if ($http_origin ~* "^https://(.+\\.)?example\\.com$") {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
server {
    location / {
        if ($http_origin ~ ^http://localhost(:[0-9]+)?$) {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
server {
    location / {
        if ($http_origin = "https://app.example.com") {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
    },
  ],
};
