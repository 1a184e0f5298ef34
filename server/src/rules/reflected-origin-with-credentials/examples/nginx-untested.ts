import type { Examples } from "../../examples.ts";

const message =
  "nginx answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "maps that lead to one another",
      code: `http {
    map $http_origin $asked {
        default ‹$http_origin›;
    }
    map $request_method $cors {
        default $asked;
        DELETE "";
    }
    server {
        location / {
            add_header Access-Control-Allow-Origin «$cors» always;
            add_header Access-Control-Allow-Credentials ‹true› always;
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

    map $http_origin $asked {
        default $http_origin;
    }
    map $request_method $cors {
        default $asked;
        DELETE "";
    }
    server {
        location / {
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
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

    map $http_origin $asked {
        default $http_origin;
    }
    map $request_method $cors {
        default $asked;
        DELETE "";
    }
    server {
        location / {
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Access-Control-Allow-Credentials $cors_credentials always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
        "credentials-off": `http {
    map $http_origin $asked {
        default $http_origin;
    }
    map $request_method $cors {
        default $asked;
        DELETE "";
    }
    server {
        location / {
            add_header Access-Control-Allow-Origin * always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
      },
    },
    {
      name: "a flag that every request sets",
      also: ["nginx-missing-always", "incomplete-preflight"],
      code: `location / {
    set $cors "true";
    if ($request_method = OPTIONS) {
        set $cors "\${cors}options";
    }
    if ($cors = "true") {
        add_header Access-Control-Allow-Origin «$http_origin»;
        add_header Access-Control-Allow-Credentials ‹true›;
        add_header Vary Origin;
    }
    if ($cors = "trueoptions") {
        return 204;
    }
    proxy_pass http://127.0.0.1:3000;
}
`,
      message,
      fixes: {
        "credentials-off": `location / {
    set $cors "true";
    if ($request_method = OPTIONS) {
        set $cors "\${cors}options";
    }
    if ($cors = "true") {
        add_header Access-Control-Allow-Origin *;
        add_header Vary Origin;
    }
    if ($cors = "trueoptions") {
        return 204;
    }
    proxy_pass http://127.0.0.1:3000;
}
`,
      },
    },
    {
      name: "a test for its mere presence",
      code: `location / {
    if ($http_origin) {
        add_header Access-Control-Allow-Origin «$http_origin»;
        add_header Access-Control-Allow-Credentials ‹true›;
    }
}
`,
      message,
      fixes: {
        "credentials-off": `location / {
    if ($http_origin) {
        add_header Access-Control-Allow-Origin *;
    }
}
`,
      },
    },
    {
      name: "everyone but one origin",
      code: `location / {
    if ($http_origin != "https://old.example.com") {
        add_header Access-Control-Allow-Origin «$http_origin»;
        add_header Access-Control-Allow-Credentials ‹true›;
    }
}
`,
      message,
      fixes: {},
    },
    {
      name: "a test that does not concern the origin",
      also: ["nginx-missing-always"],
      code: `location / {
    if ($request_method ~* "(GET|POST)") {
        add_header 'Access-Control-Allow-Origin' «"$http_origin"»;
        add_header 'Access-Control-Allow-Credentials' ‹'true'›;
    }
    proxy_pass http://127.0.0.1:3000;
}
`,
      message,
      fixes: {
        "credentials-off": `location / {
    if ($request_method ~* "(GET|POST)") {
        add_header 'Access-Control-Allow-Origin' "*";
    }
    proxy_pass http://127.0.0.1:3000;
}
`,
      },
    },
  ],
  valid: [],
};
