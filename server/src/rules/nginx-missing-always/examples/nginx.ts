import type { Examples } from "../../examples.ts";

const message =
  "Without `always`, errors (4xx and 5xx) go out without `Access-Control-Allow-Origin`: the page sees a CORS error instead of what went wrong.";

export const examples: Examples = {
  rule: "nginx-missing-always",
  grammar: "nginx",
  invalid: [
    {
      name: "in front of another server",
      code: `server {
    location /api/ {
        «add_header Access-Control-Allow-Origin https://app.example.com;»
        add_header 'Access-Control-Allow-Credentials' 'true';
        add_header X-Frame-Options DENY;
        ‹proxy_pass http://127.0.0.1:3000;›
    }
}
`,
      message,
      fixes: {
        nginx: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header 'Access-Control-Allow-Credentials' 'true' always;
        add_header X-Frame-Options DENY;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
    {
      name: "on a server with several locations",
      code: `server {
    «add_header Access-Control-Allow-Origin https://app.example.com;»
    location /a/ {
        ‹fastcgi_pass unix:/run/php/php-fpm.sock;›
    }
    location /b/ {
        proxy_pass http://b;
    }
}
`,
      message,
      fixes: {
        nginx: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    location /a/ {
        fastcgi_pass unix:/run/php/php-fpm.sock;
    }
    location /b/ {
        proxy_pass http://b;
    }
}
`,
      },
    },
    {
      name: "credentials only",
      code: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        «add_header Access-Control-Allow-Credentials true;»
        ‹proxy_pass http://127.0.0.1:3000;›
    }
}
`,
      message: message.replace("Allow-Origin", "Allow-Credentials"),
      fixes: {
        nginx: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Credentials true always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
    {
      name: "an error that the location itself returns",
      code: `server {
    location /closed/ {
        «add_header Access-Control-Allow-Origin https://app.example.com;»
        ‹return 503;›
    }
}
`,
      message,
      fixes: {
        nginx: `server {
    location /closed/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        return 503;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "always",
      code: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "files",
      code: `server {
    location /data/ {
        root /srv/www;
        add_header Access-Control-Allow-Origin https://app.example.com;
    }
}
`,
    },
    {
      name: "an answer that is no error",
      code: `server {
    location = /health {
        add_header Access-Control-Allow-Origin https://app.example.com;
        return 200 "ok";
    }
}
`,
    },
    {
      name: "the preflight",
      code: `server {
    location /api/ {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            return 204;
        }
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "lines for another file to include",
      code: `add_header Access-Control-Allow-Origin https://app.example.com;
add_header Access-Control-Allow-Methods "GET, PUT";
`,
    },
  ],
};
