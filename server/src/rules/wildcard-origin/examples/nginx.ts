import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a star",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «*» always;
    }
}
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
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
      name: "a star in quotes",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «'*'» always;
    }
}
`,
      message:
        "Any website can read these answers, as long as they need no cookies. That is meant for what everybody may see, wherever the server stands.",
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default '';
    'https://app.example.com' $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin '$cors_origin' always;
        add_header Vary Origin always;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin {
    default '';
    '~^https://([a-z0-9-]+\\.)+example\\.com$' $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin '$cors_origin' always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "fonts and images",
      code: `server {
    location ~* \\.(eot|ttf|woff2?|svg)$ {
        add_header Access-Control-Allow-Origin *;
    }
    location /static/ {
        add_header Access-Control-Allow-Origin *;
    }
    location /fonts/ {
        add_header Access-Control-Allow-Origin "*" always;
    }
}
`,
    },
    {
      name: "preflights only",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin *;
            return 204;
        }
    }
}
`,
      also: ["preflight-only-headers"],
    },
    {
      name: "an origin",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
    },
  ],
};
