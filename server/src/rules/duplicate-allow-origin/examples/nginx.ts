import type { Examples } from "../../examples.ts";

const message =
  "This answer carries Access-Control-Allow-Origin more than once: browsers join the lines with commas, and refuse that for every origin.";

export const examples: Examples = {
  rule: "duplicate-allow-origin",
  grammar: "nginx",
  invalid: [
    {
      name: "two origins in a location",
      code: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin ‹https://app.example.com›;
        add_header Access-Control-Allow-Origin «https://admin.example.com»;
    }
}
`,
      message,
      fixes: {
        correct: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com;
    }
}
`,
      },
    },
    {
      name: "on a server whose locations inherit it",
      code: `server {
    add_header 'Access-Control-Allow-Origin' ‹'https://app.example.com'› always;
    add_header 'Access-Control-Allow-Credentials' 'true' always;
    add_header 'Access-Control-Allow-Origin' «'https://app.example.com'» always;
    location /a/ {
        proxy_pass http://a;
    }
    location /b/ {
        proxy_pass http://b;
    }
}
`,
      message,
      fixes: {
        correct: `server {
    add_header 'Access-Control-Allow-Origin' 'https://app.example.com' always;
    add_header 'Access-Control-Allow-Credentials' 'true' always;
    location /a/ {
        proxy_pass http://a;
    }
    location /b/ {
        proxy_pass http://b;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "in different locations, and one that drops what it would inherit",
      code: `server {
    add_header Access-Control-Allow-Origin https://app.example.com;
    location /a/ {
        add_header Access-Control-Allow-Origin https://admin.example.com;
    }
    location /b/ {
        add_header Access-Control-Allow-Origin https://app.example.com;
    }
}
`,
    },
    {
      name: "for preflights and for other requests",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com;
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Methods "GET, PUT";
            add_header Access-Control-Allow-Headers "Authorization";
            return 204;
        }
    }
}
`,
    },
    {
      name: "maps of which only one gives something",
      code: `map $http_origin $app_origin {
    default "";
    "https://app.example.com" $http_origin;
}
map $http_origin $admin_origin {
    default "";
    "https://admin.example.com" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $app_origin;
        add_header Access-Control-Allow-Origin $admin_origin;
        add_header Vary Origin;
    }
}
`,
    },
    {
      name: "variables that may be empty",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin $from_elsewhere;
        add_header Access-Control-Allow-Origin https://app.example.com;
    }
}
`,
    },
    {
      name: "an empty value, which is not sent",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin "";
        add_header Access-Control-Allow-Origin https://app.example.com;
    }
}
`,
    },
  ],
};
