import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "malformed-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a key with a slash at its end",
      code: `map $http_origin $cors_origin {
    default "";
    "https://admin.example.com" $http_origin;
    «"https://app.example.com/"» $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Vary Origin always;
    }
}
`,
      message: "This lets nobody in: an origin has no slash at its end.",
      fixes: {
        correct: `map $http_origin $cors_origin {
    default "";
    "https://admin.example.com" $http_origin;
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
      name: "a key without a scheme",
      code: `map $http_origin $cors_origin {
    default "";
    «app.example.com» $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
      message: "This lets nobody in: an origin starts with its scheme, `https://` or `http://`.",
      fixes: {
        correct: `map $http_origin $cors_origin {
    default "";
    https://app.example.com $http_origin;
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
      name: "a key with a star",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    «"https://*.example.com"» $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
      message: "This lets nobody in: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {
        "origin-pattern": `map $http_origin $cors_origin_2 {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}

map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "https://*.example.com" $http_origin;
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
      name: "a test for a text with a path",
      code: `server {
    location / {
        if ($http_origin = «"https://app.example.com/login"») {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      message: "This lets nobody in: an origin ends with its host or port, and has no path.",
      fixes: {
        correct: `server {
    location / {
        if ($http_origin = "https://app.example.com") {
            add_header Access-Control-Allow-Origin $http_origin always;
            add_header Vary Origin always;
        }
    }
}
`,
      },
    },
    {
      name: "a value with a slash at its end",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «https://app.example.com/» always;
    }
}
`,
      message: "Browsers refuse this value: an origin has no slash at its end.",
      fixes: {
        correct: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
      },
    },
    {
      name: "a glob as the value",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «"*.example.com"» always;
    }
}
`,
      message: "Browsers refuse this value: it is compared letter by letter, and `*` stands for nothing but itself.",
      fixes: {
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
    {
      name: "a pattern that no origin matches",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    «"~^https://.*\\.example\\.com/"» $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Vary Origin always;
    }
}
`,
      message: "This lets nobody in: no origin that a browser sends matches this pattern.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "upper case, which maps ignore",
      code: `map $http_origin $cors_origin {
    default "";
    "https://App.Example.com" $http_origin;
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
      name: "values of variables and templates",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin $cors always;
    }
}
server {
    location / {
        add_header Access-Control-Allow-Origin "https://\${HOST}" always;
    }
}
server {
    location / {
        add_header Access-Control-Allow-Origin "https://$host" always;
    }
}
`,
    },
    {
      name: "an empty key, and an origin of an app",
      code: `map $http_origin $cors_origin {
    default "";
    "" "*";
    "capacitor://localhost" $http_origin;
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
