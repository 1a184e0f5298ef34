import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [],
  valid: [
    {
      name: "a map with entries in another file, and a variable of one",
      code: `map $http_origin $cors {
    include allowed-origins.map;
    default $http_origin;
}
server {
    location /a/ {
        add_header Access-Control-Allow-Origin $cors;
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
    }
    location /b/ {
        add_header Access-Control-Allow-Origin $allowed_origin;
        add_header Access-Control-Allow-Credentials true;
    }
}
`,
    },
    {
      name: "a variable of another file that may be the test",
      code: `server {
    location /a/ {
        if ($cors_ok) {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            add_header Vary Origin;
        }
    }
    location /b/ {
        if ($stranger) {
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
      name: "a flag that the including file may set",
      code: `if ($request_method = GET) {
    set $cors "\${cors}get";
}
if ($cors = "trueget") {
    add_header Access-Control-Allow-Origin $http_origin;
    add_header Access-Control-Allow-Credentials true;
    add_header Vary Origin;
}
`,
    },
    {
      name: "a script that may refuse requests",
      code: `server {
    location / {
        access_by_lua_block {
            if not allowed[ngx.var.http_origin] then ngx.exit(403) end
        }
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
    }
}
`,
    },
    {
      name: "another file that may test the origin",
      code: `server {
    location / {
        include snippets/cors-check.conf;
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
    }
}
`,
    },
    {
      name: "a file of header lines that may be included inside of a test",
      code: `add_header Access-Control-Allow-Origin $http_origin always;
add_header Access-Control-Allow-Credentials true always;
add_header Vary Origin always;
`,
    },
    {
      name: "preflights only: nothing can be read",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "an error page that says so with the status 403 only",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin $http_origin always;
        add_header Access-Control-Allow-Credentials true always;
        return 403;
    }
}
`,
    },
    {
      name: "a header line in a server's if, which nginx refuses",
      also: ["nginx-invalid-context"],
      code: `server {
    if ($request_method = GET) {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
    }
}
`,
    },
    {
      name: "the origin in other headers",
      code: `server {
    location / {
        proxy_set_header Origin $http_origin;
        proxy_set_header X-Allow Access-Control-Allow-Origin;
        add_header X-Origin $http_origin;
        add_header Access-Control-Allow-Credentials true;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "a variable that is empty where it was not set",
      code: `http {
    server {
        location /a/ {
            set $cors $http_origin;
        }
        location /b/ {
            add_header Access-Control-Allow-Origin $cors;
            add_header Access-Control-Allow-Credentials true;
        }
    }
}
`,
    },
    {
      name: "a test that is being typed and swallows its block",
      code: `server {
    location / {
        root /srv/html
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
  ],
};
