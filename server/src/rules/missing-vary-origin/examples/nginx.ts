import type { Examples } from "../../examples.ts";

const message =
  "This answer differs from origin to origin but carries no `Vary: Origin`: a cache can hand one site's answer to another site, whose browser then refuses it.";

export const examples: Examples = {
  rule: "missing-vary-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "a map of origins",
      code: `http {
    map $http_origin ‹$cors_origin› {
        default "";
        "https://app.example.com" $http_origin;
        "https://admin.example.com" $http_origin;
    }
    server {
        location / {
            root /srv/html;
            add_header Access-Control-Allow-Origin «$cors_origin» always;
            add_header Cache-Control "public, max-age=600";
        }
    }
}
`,
      message,
      fixes: {
        "add-vary": `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
        "https://admin.example.com" $http_origin;
    }
    server {
        location / {
            root /srv/html;
            add_header Access-Control-Allow-Origin $cors_origin always;
            add_header Vary Origin always;
            add_header Cache-Control "public, max-age=600";
        }
    }
}
`,
      },
    },
    {
      name: "an echo without credentials, quoted",
      code: `map $http_origin ‹$cors› {
    default "";
    "https://app.example.com" $http_origin;
    "https://admin.example.com" $http_origin;
}
server {
    location / {
        add_header 'Access-Control-Allow-Origin' «'$cors'»; # all
        add_header 'Vary' 'Accept-Encoding';
    }
}
`,
      message,
      fixes: {
        "add-vary": `map $http_origin $cors {
    default "";
    "https://app.example.com" $http_origin;
    "https://admin.example.com" $http_origin;
}
server {
    location / {
        add_header 'Access-Control-Allow-Origin' '$cors'; # all
        add_header 'Vary' 'Origin';
        add_header 'Vary' 'Accept-Encoding';
    }
}
`,
      },
    },
    {
      name: "present for one origin only",
      code: `server {
    location / { if ($http_origin = 'https://app.example.com') { add_header Access-Control-Allow-Origin «https://app.example.com»; } }
}
`,
      message,
      fixes: {
        "add-vary": `server {
    location / { if ($http_origin = 'https://app.example.com') { add_header Access-Control-Allow-Origin https://app.example.com; add_header Vary Origin; } }
}
`,
      },
    },
    {
      name: "Vary outside of the if whose lines count",
      code: `server {
    location / {
        add_header Vary Origin;
        if ($http_origin ~ "^https://(app|admin)\\.example\\.com$") {
            add_header Access-Control-Allow-Origin «$http_origin»;
        }
    }
}
`,
      message,
      fixes: {
        "add-vary": `server {
    location / {
        add_header Vary Origin;
        if ($http_origin ~ "^https://(app|admin)\\.example\\.com$") {
            add_header Access-Control-Allow-Origin $http_origin;
            add_header Vary Origin;
        }
    }
}
`,
      },
    },
    {
      name: "a wildcard for all but the listed origins",
      code: `map $http_origin ‹$cors› {
    default "*";
    "https://app.example.com" $http_origin;
}
server {
    add_header Access-Control-Allow-Origin «$cors»;
}
`,
      message,
      fixes: {
        "add-vary": `map $http_origin $cors {
    default "*";
    "https://app.example.com" $http_origin;
}
server {
    add_header Access-Control-Allow-Origin $cors;
    add_header Vary Origin;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "one constant origin",
      code: `server {
    add_header Access-Control-Allow-Origin https://app.example.com;
}
`,
    },
    {
      name: "the same value for every request that has an Origin",
      also: ["wildcard-origin"],
      code: `server {
    location / {
        if ($http_origin) {
            add_header Access-Control-Allow-Origin *;
        }
    }
}
`,
    },
    {
      name: "Vary among others",
      also: ["reflected-origin"],
      code: `server {
    add_header Access-Control-Allow-Origin $http_origin;
    add_header vary "Accept-Encoding, Origin";
}
`,
    },
    {
      name: "an upstream server that may send it",
      also: ["reflected-origin", "nginx-missing-always"],
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin $http_origin;
        proxy_pass http://127.0.0.1:3000;
    }
    location ~ \\.php$ {
        add_header Access-Control-Allow-Origin $http_origin;
        include fastcgi_params;
        fastcgi_pass 127.0.0.1:9000;
    }
}
`,
    },
    {
      name: "a script or another file that may send it",
      also: ["reflected-origin"],
      code: `server {
    location /a/ {
        add_header Access-Control-Allow-Origin $http_origin;
        content_by_lua_block {
            ngx.header["Vary"] = "Origin"
        }
    }
    location /b/ {
        include snippets/headers.conf;
        add_header Access-Control-Allow-Origin $http_origin;
    }
    location /c/ {
        more_set_headers "Vary: Origin";
        add_header Access-Control-Allow-Origin $http_origin;
    }
}
`,
    },
    {
      name: "answers that no cache keeps",
      also: ["reflected-origin", "preflight-only-headers"],
      code: `server {
    location /a/ {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Cache-Control "no-store";
    }
    location /b/ {
        if ($request_method = OPTIONS) {
            add_header Access-Control-Allow-Origin $http_origin;
            return 204;
        }
    }
}
`,
    },
    {
      name: "a server's line that every location replaces",
      also: ["wildcard-origin"],
      code: `server {
    add_header Access-Control-Allow-Origin $http_origin;
    location / {
        add_header Access-Control-Allow-Origin *;
    }
}
`,
    },
    {
      name: "the one origin that is not turned away",
      code: `server {
    location / {
        if ($http_origin != "https://app.example.com") {
            return 403;
        }
        add_header Access-Control-Allow-Origin $http_origin;
    }
}
`,
    },
    {
      name: "Vary that is being typed",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin $http_origin;
        add_header Vary Origin
        root /srv/html;
    }
}
`,
    },
  ],
};
