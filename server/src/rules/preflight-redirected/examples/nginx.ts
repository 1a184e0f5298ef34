import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "preflight-redirected",
  grammar: "nginx",
  invalid: [
    {
      name: "a location that moved",
      code: `server {
    location /v1/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Methods "GET, PUT" always;
        «return 308 https://api.example.com$request_uri;»
    }
}
`,
      message:
        "A preflight is answered here with a redirect (308): browsers follow none, and the request fails before it is sent.",
      fixes: {},
    },
    {
      name: "a rewrite of every path to https",
      code: `server {
    listen 80;
    add_header Access-Control-Allow-Origin https://app.example.com always;
    add_header Access-Control-Allow-Headers Authorization always;
    «rewrite ^ https://$host$request_uri permanent;»
}
`,
      message:
        "A preflight is answered here with a redirect (301): browsers follow none, and the request fails before it is sent.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "a server that only sends pages to https",
      code: `server {
    listen 80;
    server_name api.example.com;
    return 301 https://$host$request_uri;
}
server {
    listen 443 ssl;
    server_name api.example.com;
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Headers Authorization always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "OPTIONS is answered before",
      code: `server {
    location /v1/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Methods "GET, PUT" always;
        if ($request_method = OPTIONS) {
            return 204;
        }
        return 308 https://api.example.com$request_uri;
    }
}
`,
    },
    {
      name: "a redirect that pages may follow with a simple GET",
      code: `server {
    location /latest {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        return 302 /v2;
    }
}
`,
    },
  ],
};
