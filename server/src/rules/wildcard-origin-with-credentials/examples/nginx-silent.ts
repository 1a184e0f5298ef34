import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [],
  valid: [
    {
      name: "no credentials",
      also: ["wildcard-origin"],
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin *;
        add_header Access-Control-Allow-Methods "GET, POST";
    }
}
`,
    },
    {
      name: "credentials that browsers do not take for on",
      also: ["wildcard-origin", "invalid-credentials-value"],
      code: `server {
    add_header Access-Control-Allow-Origin *;
    add_header Access-Control-Allow-Credentials True;
}
`,
    },
    {
      name: "the two in different locations",
      also: ["wildcard-origin"],
      code: `server {
    location /public/ {
        add_header Access-Control-Allow-Origin *;
    }
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com;
        add_header Access-Control-Allow-Credentials true;
    }
}
`,
    },
    {
      name: "a location whose own line drops the server's",
      also: ["nginx-headers-dropped"],
      code: `server {
    add_header Access-Control-Allow-Origin *;
    add_header Access-Control-Allow-Credentials true;
    location / {
        add_header X-Frame-Options DENY;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "inheritance that is switched off",
      code: `server {
    add_header Access-Control-Allow-Origin *;
    add_header Access-Control-Allow-Credentials true;
    location / {
        add_header_inherit off;
    }
}
`,
    },
    {
      name: "in comments and in a log format",
      code: `http {
    # add_header Access-Control-Allow-Origin *; add_header Access-Control-Allow-Credentials true;
    log_format cors 'add_header Access-Control-Allow-Origin * Access-Control-Allow-Credentials true';
    server {
        access_log /var/log/nginx/cors.log cors;
    }
}
`,
    },
    {
      name: "headers taken from an upstream server's answer or sent to it",
      also: ["nginx-proxy-set-header"],
      code: `server {
    location / {
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_set_header Access-Control-Allow-Origin *;
        proxy_set_header Access-Control-Allow-Credentials true;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
    {
      name: "credentials for the listed origins only",
      code: `http {
    map $http_origin $allowed {
        default "*";
        "https://app.example.com" $http_origin;
    }
    map $http_origin $credentials {
        default "";
        "https://app.example.com" "true";
    }
    server {
        add_header Access-Control-Allow-Origin $allowed;
        add_header Access-Control-Allow-Credentials $credentials;
        add_header Vary Origin;
    }
}
`,
    },
    {
      name: "an origin that a template fills in",
      code: `server {
    server_name {{ server_name }};
    add_header Access-Control-Allow-Origin {{ cors_origin | default('*') }};
    add_header Access-Control-Allow-Credentials true;
}
`,
    },
    {
      name: "another module that sets the header as well",
      also: ["duplicate-allow-origin"],
      code: `server {
    more_set_headers 'Access-Control-Allow-Origin: https://app.example.com';
    add_header Access-Control-Allow-Origin *;
    add_header Access-Control-Allow-Credentials true;
}
`,
    },
    {
      name: "a line without its semicolon that swallows the next one",
      code: `server {
    add_header Access-Control-Allow-Origin *
    add_header Access-Control-Allow-Credentials true;
}
`,
    },
    {
      name: "several lines of the header, which browsers refuse anyway",
      also: ["duplicate-allow-origin"],
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin *;
        add_header Access-Control-Allow-Origin https://app.example.com;
        add_header Access-Control-Allow-Credentials true;
    }
}
`,
    },
    {
      name: "a server of another kind",
      code: `stream {
    server {
        listen 5432;
        proxy_pass 127.0.0.1:5433; # Access-Control-Allow-Origin * Access-Control-Allow-Credentials true
    }
}
`,
    },
  ],
};
