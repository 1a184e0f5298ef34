import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [],
  valid: [
    {
      name: "a map with an empty default, and credentials mapped from it",
      code: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin $cors_credentials {
        default "true";
        "" "";
    }
    server {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
        location / {
            if ($request_method = OPTIONS) {
                return 204;
            }
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
    },
    {
      name: "a variable that a server-level test sets",
      code: `server {
    set $cors "";
    if ($http_origin ~ "^https://(app|admin)\\.example\\.com$") {
        set $cors $http_origin;
    }
    add_header Access-Control-Allow-Origin $cors always;
    add_header Access-Control-Allow-Credentials true always;
    add_header Vary Origin always;
}
`,
    },
    {
      name: "a flag that a test sets",
      also: ["nginx-missing-always"],
      code: `server {
    location / {
        set $cors "";
        if ($http_origin ~* "^https://(app|admin)\\.example\\.com$") {
            set $cors "true";
        }
        if ($request_method = OPTIONS) {
            set $cors "\${cors}options";
        }
        if ($cors = "true") {
            add_header Access-Control-Allow-Origin "$http_origin";
            add_header Access-Control-Allow-Credentials "true";
            add_header Vary Origin;
        }
        if ($cors = "trueoptions") {
            add_header Access-Control-Allow-Origin "$http_origin";
            add_header Access-Control-Allow-Credentials "true";
            add_header Access-Control-Allow-Methods "GET, PUT";
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "an if for one origin",
      code: `server {
    location / {
        if ($http_origin = "https://app.example.com") {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            add_header Vary Origin;
        }
    }
}
`,
    },
    {
      name: "everyone else is turned away",
      code: `server {
    location / {
        if ($http_origin !~ "^https://app\\.example\\.com$") {
            return 403;
        }
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
    }
}
`,
    },
    {
      name: "a comparison with the server's own name",
      code: `server {
    location / {
        if ($http_origin != "https://$host") {
            return 403;
        }
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
    }
}
`,
    },
    {
      name: "a test of the referring page",
      code: `server {
    valid_referers server_names *.example.com;
    if ($invalid_referer) {
        return 403;
    }
    add_header Access-Control-Allow-Origin $http_origin;
    add_header Access-Control-Allow-Credentials true;
    add_header Vary Origin;
}
`,
    },
    {
      name: "a map over host names, which lets http in as well",
      also: ["insecure-origin"],
      code: `map $http_origin $cors {
    hostnames;
    default "";
    *.example.com $http_origin;
}
server {
    add_header Access-Control-Allow-Origin $cors;
    add_header Access-Control-Allow-Credentials true;
    add_header Vary Origin;
}
`,
    },
    {
      name: "a map over the method and the origin",
      code: `map "$request_method $http_origin" $cors {
    default "";
    "GET https://app.example.com" $http_origin;
    "~^POST https://(app|admin)\\.example\\.com$" $http_origin;
}
server {
    add_header Access-Control-Allow-Origin $cors;
    add_header Access-Control-Allow-Credentials true;
    add_header Vary Origin;
}
`,
    },
    {
      name: "a pattern, whatever it lets in",
      also: ["weak-origin-check"],
      code: `server {
    location / {
        if ($http_origin ~* (https?://.*\\.example\\.com(:[0-9]+)?)) {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            add_header Vary Origin;
        }
    }
}
`,
    },
  ],
};
