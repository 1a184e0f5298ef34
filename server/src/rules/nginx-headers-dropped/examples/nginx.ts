import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "nginx-headers-dropped",
  grammar: "nginx",
  invalid: [
    {
      name: "a location's line for caches",
      code: `server {
    ‹add_header Access-Control-Allow-Origin https://app.example.com always;›
    add_header Access-Control-Allow-Credentials true always;
    location /api/ {
        «add_header Cache-Control no-store;»
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message:
        "With an `add_header` of its own, a block inherits none: answers from here lack `Access-Control-Allow-Origin`, `Access-Control-Allow-Credentials`.",
      fixes: {
        nginx: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    add_header Access-Control-Allow-Credentials true always;
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Cache-Control no-store;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
    {
      name: "the preflight of a location, which lacks the origin",
      code: `server {
    location / {
        ‹add_header Access-Control-Allow-Origin https://app.example.com always;›
        if ($request_method = OPTIONS) {
            «add_header Access-Control-Allow-Methods "GET, PUT";»
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      message:
        "With an `add_header` of its own, a block inherits none: answers from here lack `Access-Control-Allow-Origin`.",
      fixes: {
        nginx: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com always;
            add_header Access-Control-Allow-Methods "GET, PUT";
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
    {
      name: "an if that allows the origin, and drops credentials and Vary",
      code: `server {
    location / {
        ‹add_header Access-Control-Allow-Credentials true;›
        add_header Vary Origin;
        if ($http_origin ~ "^https://(app|admin)\\.example\\.com$") {
            «add_header Access-Control-Allow-Origin $http_origin;»
        }
    }
}
`,
      message:
        "With an `add_header` of its own, a block inherits none: answers from here lack `Access-Control-Allow-Credentials`.",
      also: ["missing-vary-origin"],
      fixes: {
        nginx: `server {
    location / {
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
        if ($http_origin ~ "^https://(app|admin)\\.example\\.com$") {
            add_header Access-Control-Allow-Credentials true;
            add_header Vary Origin;
            add_header Access-Control-Allow-Origin $http_origin;
        }
    }
}
`,
      },
    },
    {
      name: "the second of two tests that hold",
      code: `server {
    location / {
        if ($http_origin = https://app.example.com) {
            ‹add_header Access-Control-Allow-Origin https://app.example.com;›
        }
        if ($http_user_agent ~ MSIE) {
            «add_header X-UA-Compatible IE=edge;»
        }
    }
}
`,
      message:
        "Of several `if` that hold, nginx sends the headers of the last one only: answers from here lack `Access-Control-Allow-Origin`.",
      also: ["missing-vary-origin"],
      fixes: {
        nginx: `server {
    location / {
        if ($http_origin = https://app.example.com) {
            add_header Access-Control-Allow-Origin https://app.example.com;
        }
        if ($http_user_agent ~ MSIE) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header X-UA-Compatible IE=edge;
        }
    }
}
`,
      },
    },
    {
      name: "where the server answers preflights for all of its locations",
      code: `server {
    ‹add_header Access-Control-Allow-Origin https://app.example.com always;›
    add_header Access-Control-Allow-Headers Authorization always;
    if ($request_method = OPTIONS) {
        return 204;
    }
    location /data/ {
        root /srv/www;
        «add_header Cache-Control no-store;»
    }
}
`,
      message:
        "With an `add_header` of its own, a block inherits none: answers from here lack `Access-Control-Allow-Origin`.",
      fixes: {
        nginx: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    add_header Access-Control-Allow-Headers Authorization always;
    if ($request_method = OPTIONS) {
        return 204;
    }
    location /data/ {
        root /srv/www;
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Headers Authorization always;
        add_header Cache-Control no-store;
    }
}
`,
      },
    },
    {
      name: "a nested location, on one line",
      code: `server { location / { ‹add_header Access-Control-Allow-Origin https://app.example.com;› location = /f.txt { «add_header Cache-Control no-cache;» } } }
`,
      message:
        "With an `add_header` of its own, a block inherits none: answers from here lack `Access-Control-Allow-Origin`.",
      fixes: {
        nginx: `server { location / { add_header Access-Control-Allow-Origin https://app.example.com; location = /f.txt { add_header Access-Control-Allow-Origin https://app.example.com; add_header Cache-Control no-cache; } } }
`,
      },
    },
  ],
  valid: [
    {
      name: "merged headers",
      code: `server {
    add_header_inherit merge;
    add_header Access-Control-Allow-Origin https://app.example.com always;
    location /api/ {
        add_header Cache-Control no-store;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "headers that are turned off on purpose",
      code: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    location /private/ {
        add_header_inherit off;
        add_header Cache-Control no-store;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "a location with an origin of its own",
      code: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    add_header Access-Control-Allow-Credentials true always;
    location /partners/ {
        add_header Access-Control-Allow-Origin https://partner.example always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "an if without headers inherits them",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Headers Authorization always;
        if ($request_method = OPTIONS) {
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "a preflight has no use for exposed headers",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Expose-Headers X-Total always;
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin https://app.example.com;
            add_header Access-Control-Allow-Headers Authorization;
            return 204;
        }
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "a location that only refuses or redirects",
      code: `server {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    location /old/ {
        add_header Cache-Control no-store;
        return 301 /new/;
    }
    location /internal/ {
        add_header X-Frame-Options DENY;
        deny all;
    }
}
`,
    },
    {
      name: "tests that exclude each other",
      code: `server {
    location / {
        if ($request_method = GET) {
            add_header Access-Control-Allow-Origin https://app.example.com;
        }
        if ($request_method = POST) {
            add_header X-Answered-By post;
        }
    }
}
`,
    },
    {
      name: "headers of headers-more, which add up",
      code: `server {
    more_set_headers "Access-Control-Allow-Origin: https://app.example.com";
    location / {
        more_set_headers "X-Frame-Options: DENY";
        add_header Cache-Control no-store;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
  ],
};
