import type { Examples } from "../../examples.ts";

const message =
  "nginx answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "credentials of the trusted origins are mapped already",
      code: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        "" "";
        default "true";
    }
    server {
        location /old/ {
            add_header Access-Control-Allow-Origin «$http_origin»;
            add_header Access-Control-Allow-Credentials ‹true›;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        "" "";
        default "true";
    }
    server {
        location /old/ {
            add_header Access-Control-Allow-Origin $cors_origin;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials;
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $cors_origin_2 {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    }
    map $cors_origin_2 $cors_credentials_2 {
        default "true";
        "" "";
    }

    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        "" "";
        default "true";
    }
    server {
        location /old/ {
            add_header Access-Control-Allow-Origin $cors_origin_2;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials_2;
        }
    }
}
`,
        "credentials-off": `http {
    map $http_origin $cors_origin {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin $cors_credentials {
        "" "";
        default "true";
    }
    server {
        location /old/ {
            add_header Access-Control-Allow-Origin *;
        }
    }
}
`,
      },
    },
    {
      name: "a map whose default echoes",
      code: `map $http_origin $cors {
    default ‹$http_origin›;
    "https://old.example.com" "";
}

server {
    location / {
        root /srv/html;
        add_header Access-Control-Allow-Origin «$cors»;
        add_header Access-Control-Allow-Credentials ‹true›;
    }
}
`,
      message,
      fixes: {
        nginx: `map $http_origin $cors {
    default "";
    "https://app.example.com" $http_origin;
    "https://old.example.com" "";
}
map $cors $cors_credentials {
    default "true";
    "" "";
}

server {
    location / {
        root /srv/html;
        add_header Access-Control-Allow-Origin $cors;
        add_header Vary Origin;
        add_header Access-Control-Allow-Credentials $cors_credentials;
    }
}
`,
        "origin-pattern": `map $http_origin $cors {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
    "https://old.example.com" "";
}
map $cors $cors_credentials {
    default "true";
    "" "";
}

server {
    location / {
        root /srv/html;
        add_header Access-Control-Allow-Origin $cors;
        add_header Vary Origin;
        add_header Access-Control-Allow-Credentials $cors_credentials;
    }
}
`,
        "credentials-off": `map $http_origin $cors {
    default $http_origin;
    "https://old.example.com" "";
}

server {
    location / {
        root /srv/html;
        add_header Access-Control-Allow-Origin *;
    }
}
`,
      },
    },
    {
      name: "a map that other lines read as well",
      also: ["reflected-origin"],
      code: `map $http_origin $cors {
    default ‹$http_origin›;
    "" "*";
}

server {
    location /public/ {
        add_header Access-Control-Allow-Origin $cors;
        add_header Vary Origin;
    }
    location / {
        add_header Access-Control-Allow-Origin «$cors»;
        add_header Access-Control-Allow-Credentials ‹true›;
        add_header Vary Origin;
    }
}
`,
      message,
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors {
    default $http_origin;
    "" "*";
}

server {
    location /public/ {
        add_header Access-Control-Allow-Origin $cors;
        add_header Vary Origin;
    }
    location / {
        add_header Access-Control-Allow-Origin $cors_origin;
        add_header Access-Control-Allow-Credentials $cors_credentials;
        add_header Vary Origin;
    }
}
`,
        "origin-pattern": `map $http_origin $cors_origin {
    default "";
    "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
}
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors {
    default $http_origin;
    "" "*";
}

server {
    location /public/ {
        add_header Access-Control-Allow-Origin $cors;
        add_header Vary Origin;
    }
    location / {
        add_header Access-Control-Allow-Origin $cors_origin;
        add_header Access-Control-Allow-Credentials $cors_credentials;
        add_header Vary Origin;
    }
}
`,
        "credentials-off": `map $http_origin $cors {
    default $http_origin;
    "" "*";
}

server {
    location /public/ {
        add_header Access-Control-Allow-Origin $cors;
        add_header Vary Origin;
    }
    location / {
        add_header Access-Control-Allow-Origin *;
        add_header Vary Origin;
    }
}
`,
      },
    },
  ],
  valid: [],
};
