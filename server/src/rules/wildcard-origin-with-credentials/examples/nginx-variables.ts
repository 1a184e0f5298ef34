import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "the default of a map: the map is closed",
      code: `http {
    map $http_origin $allowed {
        default ‹"*"›;
        "~^https://app\\.example\\.com$" $http_origin;
    }
    server {
        location / {
            root /srv/html;
            add_header Access-Control-Allow-Origin «$allowed»;
            add_header Access-Control-Allow-Credentials ‹true›;
            add_header Vary Origin;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `http {
    map $http_origin $allowed {
        default "";
        "https://app.example.com" $http_origin;
        "~^https://app\\.example\\.com$" $http_origin;
    }
    map $allowed $cors_credentials {
        default "true";
        "" "";
    }
    server {
        location / {
            root /srv/html;
            add_header Access-Control-Allow-Origin $allowed;
            add_header Access-Control-Allow-Credentials $cors_credentials;
            add_header Vary Origin;
        }
    }
}
`,
        "origin-pattern": `http {
    map $http_origin $allowed {
        default "";
        "~^https://([a-z0-9-]+\\.)+example\\.com$" $http_origin;
        "~^https://app\\.example\\.com$" $http_origin;
    }
    map $allowed $cors_credentials {
        default "true";
        "" "";
    }
    server {
        location / {
            root /srv/html;
            add_header Access-Control-Allow-Origin $allowed;
            add_header Access-Control-Allow-Credentials $cors_credentials;
            add_header Vary Origin;
        }
    }
}
`,
        "credentials-off": `http {
    map $http_origin $allowed {
        default "*";
        "~^https://app\\.example\\.com$" $http_origin;
    }
    server {
        location / {
            root /srv/html;
            add_header Access-Control-Allow-Origin *;
            add_header Vary Origin;
        }
    }
}
`,
      },
    },
    {
      name: "a variable that is set to it",
      code: `http {
    server {
        set $cors_origin ‹"*"›;
        location / {
            add_header Access-Control-Allow-Origin «$cors_origin»;
            add_header Access-Control-Allow-Credentials ‹true›;
        }
    }
}
`,
      message,
      fixes: {
        nginx: `http {
    map $http_origin $cors_origin_2 {
        default "";
        "https://app.example.com" $http_origin;
    }
    map $cors_origin_2 $cors_credentials {
        default "true";
        "" "";
    }

    server {
        set $cors_origin "*";
        location / {
            add_header Access-Control-Allow-Origin $cors_origin_2;
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
    map $cors_origin_2 $cors_credentials {
        default "true";
        "" "";
    }

    server {
        set $cors_origin "*";
        location / {
            add_header Access-Control-Allow-Origin $cors_origin_2;
            add_header Vary Origin;
            add_header Access-Control-Allow-Credentials $cors_credentials;
        }
    }
}
`,
        "credentials-off": `http {
    server {
        set $cors_origin "*";
        location / {
            add_header Access-Control-Allow-Origin *;
        }
    }
}
`,
      },
    },
  ],
  valid: [],
};
