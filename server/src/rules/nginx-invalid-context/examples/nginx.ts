import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "nginx-invalid-context",
  grammar: "nginx",
  invalid: [
    {
      name: "a header in an if of a server",
      code: `server {
    if ($request_method = OPTIONS) {
        «add_header» Access-Control-Allow-Origin https://app.example.com;
        return 204;
    }
    location / {
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message:
        "nginx does not start with this: `add_header` is not allowed in an `if` of a `server`, only in `http`, `server`, `location` and in an `if` inside of a `location`.",
      fixes: {},
    },
    {
      name: "a header in an if of a server, without which its preflights fail: one thing to mend",
      code: `server {
    if ($request_method = OPTIONS) {
        «add_header» Access-Control-Allow-Origin https://app.example.com;
        return 204;
    }
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message:
        "nginx does not start with this: `add_header` is not allowed in an `if` of a `server`, only in `http`, `server`, `location` and in an `if` inside of a `location`.",
      fixes: {},
    },
    {
      name: "a map inside of a server",
      code: `http {
    server {
        «map» $http_origin $cors_origin {
            default "";
            "https://app.example.com" $http_origin;
        }
        location / {
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Vary Origin always;
            proxy_pass http://127.0.0.1:3000;
        }
    }
}
`,
      message: "nginx does not start with this: `map` is not allowed in `server`, only in `http`.",
      fixes: {},
    },
    {
      name: "a variable outside of a server",
      code: `«set» $cors_origin "https://app.example.com";
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message: "nginx does not start with this: `set` is not allowed in `http`, only in `server`, `location` and `if`.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "each where it may stand",
      code: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    server {
        set $answer "";
        if ($http_origin) {
            set $answer $cors_origin;
        }
        location / {
            add_header Access-Control-Allow-Origin $answer always;
            add_header Vary Origin always;
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
      name: "lines for a location to include",
      code: `if ($request_method = OPTIONS) {
    add_header Access-Control-Allow-Origin https://app.example.com;
    return 204;
}
`,
    },
  ],
};
