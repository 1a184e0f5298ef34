import type { Examples } from "../../examples.ts";

const message =
  "nginx answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "both lines in a location",
      code: `http {
    include mime.types;

    server {
        location /api/ {
            proxy_pass http://127.0.0.1:3000;
            add_header Access-Control-Allow-Origin «$http_origin» always;
            add_header Access-Control-Allow-Credentials ‹true› always;
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

    include mime.types;

    server {
        location /api/ {
            proxy_pass http://127.0.0.1:3000;
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Vary Origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

    include mime.types;

    server {
        location /api/ {
            proxy_pass http://127.0.0.1:3000;
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Vary Origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
        }
    }
}
`,
        "credentials-off": `http {
    include mime.types;

    server {
        location /api/ {
            proxy_pass http://127.0.0.1:3000;
            add_header Access-Control-Allow-Origin * always;
        }
    }
}
`,
      },
    },
    {
      name: "quotes, braces, and other case",
      code: `http {
    server {
        location / {
            add_header "access-control-allow-origin" «"\${http_origin}"»;
            add_header "ACCESS-CONTROL-ALLOW-CREDENTIALS" ‹"true"›;
            add_header "Vary" "Origin";
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
            add_header "access-control-allow-origin" "$cors_origin";
            add_header "ACCESS-CONTROL-ALLOW-CREDENTIALS" "$cors_credentials";
            add_header "Vary" "Origin";
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

    server {
        location / {
            add_header "access-control-allow-origin" "$cors_origin";
            add_header "ACCESS-CONTROL-ALLOW-CREDENTIALS" "$cors_credentials";
            add_header "Vary" "Origin";
        }
    }
}
`,
        "credentials-off": `http {
    server {
        location / {
            add_header "access-control-allow-origin" "*";
            add_header "Vary" "Origin";
        }
    }
}
`,
      },
    },
    {
      name: "inherited by a nested location and into an if",
      also: ["nginx-missing-always"],
      code: `http {
    server {
        location / {
            add_header Access-Control-Allow-Origin «$http_origin»;
            add_header Access-Control-Allow-Credentials ‹true›;
            if ($request_method = OPTIONS) {
                return 204;
            }
            location /inner/ {
                proxy_pass http://127.0.0.1:3000;
            }
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
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials;
            if ($request_method = OPTIONS) {
                return 204;
            }
            location /inner/ {
                proxy_pass http://127.0.0.1:3000;
            }
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

    server {
        location / {
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials;
            if ($request_method = OPTIONS) {
                return 204;
            }
            location /inner/ {
                proxy_pass http://127.0.0.1:3000;
            }
        }
    }
}
`,
        "credentials-off": `http {
    server {
        location / {
            add_header Access-Control-Allow-Origin *;
            if ($request_method = OPTIONS) {
                return 204;
            }
            location /inner/ {
                proxy_pass http://127.0.0.1:3000;
            }
        }
    }
}
`,
      },
    },
    {
      name: "from the http level",
      code: `http {
    add_header Access-Control-Allow-Origin «$http_origin»;
    add_header Access-Control-Allow-Credentials ‹true›;
    server {
        root /srv/html;
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

    add_header Access-Control-Allow-Origin $cors_origin;
    add_header Vary Origin;
    add_header Access-Control-Allow-Credentials $cors_credentials;
    server {
        root /srv/html;
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }

    add_header Access-Control-Allow-Origin $cors_origin;
    add_header Vary Origin;
    add_header Access-Control-Allow-Credentials $cors_credentials;
    server {
        root /srv/html;
    }
}
`,
        "credentials-off": `http {
    add_header Access-Control-Allow-Origin *;
    server {
        root /srv/html;
    }
}
`,
      },
    },
  ],
  valid: [],
};
