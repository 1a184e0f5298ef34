import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "incomplete-preflight",
  grammar: "nginx",
  invalid: [
    {
      name: "an origin for other methods only",
      code: `server {
    location /data/ {
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin ‹https://app.example.com›;
        }
        if ($request_method = OPTIONS) {
            «return 204;»
        }
    }
}
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Origin`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {
        nginx: `server {
    location /data/ {
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
        }
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
    }
}
`,
      },
    },
    {
      name: "credentials for other methods only",
      code: `server {
    location /data/ {
        if ($request_method = OPTIONS) {
            «add_header Access-Control-Allow-Origin https://app.example.com;»
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Credentials ‹true›;
        }
    }
}
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Credentials`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {
        nginx: `server {
    location /data/ {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Credentials true;
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Credentials true;
        }
    }
}
`,
      },
    },
    {
      name: "the methods on the real answer",
      code: `server {
    location /data/ {
        if ($request_method = OPTIONS) {
            «add_header Access-Control-Allow-Origin https://app.example.com;»
            return 204;
        }
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Methods ‹"GET, PUT"›;
        }
    }
}
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Methods`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {
        nginx: `server {
    location /data/ {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Methods "GET, PUT";
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Methods "GET, PUT";
        }
    }
}
`,
      },
    },
    {
      name: "a test of the origin stands around the header, so that it cannot be copied",
      code: `server {
    location /data/ {
        if ($request_method = OPTIONS) {
            «return 204;»
        }
        if ($http_origin = "https://app.example.com") {
            add_header Access-Control-Allow-Origin ‹$http_origin›;
            add_header Vary Origin;
        }
        root /srv/www;
    }
}
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Origin`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {},
    },
    {
      name: "a header of the server that the block would no longer inherit",
      code: `server {
    add_header X-Frame-Options DENY;
    location /data/ {
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin ‹https://app.example.com›;
        }
        if ($request_method = OPTIONS) {
            «return 204;»
        }
    }
}
`,
      message:
        "The answer to OPTIONS lacks `Access-Control-Allow-Origin`, which the real answer has: the preflight fails, and browsers never send the request.",
      fixes: {
        nginx: `server {
    add_header X-Frame-Options DENY;
    location /data/ {
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
        }
        if ($request_method = OPTIONS) {
            add_header X-Frame-Options DENY;
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "an if with only a return",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        if ($request_method = OPTIONS) {
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "a complete answer",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Credentials true;
            add_header Access-Control-Allow-Methods "GET, PUT";
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Credentials true always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "OPTIONS for the server behind",
      code: `server {
    location / {
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com always;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "a flag that methods add to",
      code: `server {
    location / {
        set $cors "";
        if ($http_origin = "https://app.example.com") {
            set $cors "true";
        }
        if ($request_method = OPTIONS) {
            set $cors "\${cors}options";
        }
        if ($cors = "true") {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            add_header Vary Origin;
        }
        if ($cors = "trueoptions") {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Access-Control-Allow-Credentials true;
            add_header Access-Control-Allow-Methods "GET, PUT";
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        root /srv/www;
    }
}
`,
    },
  ],
};
