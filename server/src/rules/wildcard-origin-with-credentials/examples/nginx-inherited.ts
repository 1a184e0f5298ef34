import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a server's lines, inherited by two locations, in a file that nginx.conf includes",
      also: ["nginx-missing-always"],
      code: `# The shop.
upstream shop {
    server 127.0.0.1:3000;
}

server {
    listen 443 ssl;
    add_header Access-Control-Allow-Origin «*»;
    add_header Access-Control-Allow-Credentials ‹true›;

    location / {
        proxy_pass http://shop;
    }
    location /static/ {
        root /srv;
    }
}
`,
      message,
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}

# The shop.
upstream shop {
    server 127.0.0.1:3000;
}

server {
    listen 443 ssl;
    add_header Access-Control-Allow-Origin $cors_origin;
    add_header Vary Origin;
    add_header Access-Control-Allow-Credentials $cors_credentials;

    location / {
        proxy_pass http://shop;
    }
    location /static/ {
        root /srv;
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

# The shop.
upstream shop {
    server 127.0.0.1:3000;
}

server {
    listen 443 ssl;
    add_header Access-Control-Allow-Origin $cors_origin;
    add_header Vary Origin;
    add_header Access-Control-Allow-Credentials $cors_credentials;

    location / {
        proxy_pass http://shop;
    }
    location /static/ {
        root /srv;
    }
}
`,
        "credentials-off": `# The shop.
upstream shop {
    server 127.0.0.1:3000;
}

server {
    listen 443 ssl;
    add_header Access-Control-Allow-Origin *;

    location / {
        proxy_pass http://shop;
    }
    location /static/ {
        root /srv;
    }
}
`,
      },
    },
    {
      name: "only in the answer to the preflight",
      code: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }
    server {
        location / {
            if ($request_method = OPTIONS) {
                add_header Access-Control-Allow-Origin «*»;
                add_header Access-Control-Allow-Credentials ‹true›;
                return 204;
            }
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }
    server {
        location / {
            if ($request_method = OPTIONS) {
                add_header Access-Control-Allow-Origin $cors_origin;
                add_header Vary Origin;
                add_header Access-Control-Allow-Credentials $cors_credentials;
                return 204;
            }
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin_2 {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin_2 $cors_credentials_2 {
        default "true";
        "" "";
    }

    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }
    server {
        location / {
            if ($request_method = OPTIONS) {
                add_header Access-Control-Allow-Origin $cors_origin_2;
                add_header Vary Origin;
                add_header Access-Control-Allow-Credentials $cors_credentials_2;
                return 204;
            }
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
      },
    },
    {
      name: "credentials from the server, merged",
      code: `http {
    server {
        add_header_inherit merge;
        add_header Access-Control-Allow-Credentials ‹true›;
        location / {
            add_header Access-Control-Allow-Origin «*»;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }

    server {
        add_header_inherit merge;
        add_header Access-Control-Allow-Credentials true;
        location / {
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }

    server {
        add_header_inherit merge;
        add_header Access-Control-Allow-Credentials true;
        location / {
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
        }
    }
}
`,
      },
    },
  ],
  valid: [],
};
