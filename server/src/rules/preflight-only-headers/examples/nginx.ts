import type { Examples } from "../../examples.ts";

const message =
  "Only the answer to OPTIONS carries Access-Control-Allow-Origin: the preflight passes, and then browsers keep the real answer from the page.";

export const examples: Examples = {
  rule: "preflight-only-headers",
  grammar: "nginx",
  invalid: [
    {
      name: "in front of files",
      code: `server {
    location /data/ {
        root /srv/www;
        if ($request_method = OPTIONS) {
            «add_header Access-Control-Allow-Origin https://app.example.com;»
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `server {
    location /data/ {
        root /srv/www;
        add_header Access-Control-Allow-Origin https://app.example.com;
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
    }
}
`,
      },
    },
    {
      name: "in front of an answer of nginx itself",
      code: `server {
    location = /whoami {
        if ($request_method = OPTIONS) {
            «add_header Access-Control-Allow-Origin https://app.example.com;»
            return 204;
        }
        return 200 "nobody";
    }
}
`,
      message,
      fixes: {
        nginx: `server {
    location = /whoami {
        add_header Access-Control-Allow-Origin https://app.example.com;
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
        return 200 "nobody";
    }
}
`,
      },
    },
    {
      name: "in front of a server whose header is hidden",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            «add_header Access-Control-Allow-Origin https://app.example.com;»
            return 204;
        }
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message,
      fixes: {
        nginx: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "in front of a server that may send it itself",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "on both",
      code: `server {
    location /data/ {
        root /srv/www;
        add_header Access-Control-Allow-Origin https://app.example.com;
        if ($request_method = OPTIONS) {
            return 204;
        }
    }
}
`,
    },
  ],
};
