import type { Examples } from "../../examples.ts";

function refused(names: string, status: number): string {
  return `Browsers ask with OPTIONS before they send ${names} to another site, and that is refused here with ${status}: the request is never sent.`;
}

export const examples: Examples = {
  rule: "preflight-not-handled",
  grammar: "nginx",
  invalid: [
    {
      name: "files that can be written, and OPTIONS is answered with 405",
      code: `server {
    location /files/ {
        root /srv/www;
        dav_methods «PUT» DELETE;
        add_header Access-Control-Allow-Origin ‹https://app.example.com› always;
    }
}
`,
      message: refused("PUT and DELETE", 405),
      fixes: {
        nginx: `server {
    location /files/ {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com always;
            add_header Access-Control-Allow-Methods "GET, PUT, DELETE";
            add_header Access-Control-Allow-Headers "Authorization, Content-Type";
            return 204;
        }
        root /srv/www;
        dav_methods PUT DELETE;
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
      },
    },
    {
      name: "limit_except leaves OPTIONS out",
      code: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin ‹https://app.example.com› always;
        limit_except GET «PUT» { deny all; }
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
      message: refused("PUT", 403),
      fixes: {
        nginx: `server {
    location /api/ {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com always;
            add_header Access-Control-Allow-Methods "GET, PUT";
            add_header Access-Control-Allow-Headers "Authorization, Content-Type";
            return 204;
        }
        add_header Access-Control-Allow-Origin https://app.example.com always;
        limit_except GET PUT OPTIONS { deny all; }
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
      },
    },
    {
      name: "a password that no preflight carries; the lists are there, and the block inherits them",
      code: `server {
    location /api/ {
        set $unused 1;
        auth_basic "members only";
        add_header Access-Control-Allow-Origin ‹https://app.example.com› always;
        add_header Access-Control-Allow-Methods "GET, «PATCH»" always;
        add_header Access-Control-Allow-Headers Authorization always;
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
      message: refused("PATCH", 401),
      fixes: {
        nginx: `server {
    location /api/ {
        set $unused 1;
        if ($request_method = OPTIONS) {
            return 204;
        }
        auth_basic "members only";
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Methods "GET, PATCH" always;
        add_header Access-Control-Allow-Headers Authorization always;
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "OPTIONS is answered before the password is asked for",
      code: `server {
    location /api/ {
        if ($request_method = OPTIONS) {
            return 204;
        }
        auth_basic "members only";
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Methods "GET, PATCH" always;
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
    },
    {
      name: "a password, or an address that needs none",
      code: `server {
    location /api/ {
        satisfy any;
        allow 10.0.0.0/8;
        auth_basic "members only";
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Methods "GET, PATCH" always;
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
    },
    {
      name: "files that are only read: for GET and HEAD browsers need not ask",
      code: `server {
    location /data/ {
        add_header Access-Control-Allow-Origin https://app.example.com;
        root /srv/www;
    }
}
`,
    },
    {
      name: "the server behind answers OPTIONS",
      code: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Methods "GET, PUT" always;
        proxy_pass http://127.0.0.1:9000;
    }
}
`,
    },
    {
      name: "lists that nobody can write to",
      code: `server {
    location /data/ {
        add_header Access-Control-Allow-Origin https://app.example.com;
        add_header Access-Control-Allow-Methods "GET, PUT";
        root /srv/www;
    }
}
`,
    },
  ],
};
