import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "multiple-origins-in-value",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "with a comma",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «"https://app.example.com, https://admin.example.com"» always;
        add_header Access-Control-Allow-Credentials true always;
    }
}
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
    "https://admin.example.com" $http_origin;
}
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}

server {
    location / {
        add_header Access-Control-Allow-Origin "$cors_origin" always;
        add_header Vary Origin always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
    }
}
`,
      },
    },
    {
      name: "with a blank",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin «'https://app.example.com https://admin.example.com'» always;
    }
}
`,
      message:
        "Access-Control-Allow-Origin holds one origin: browsers refuse a value with several, so that no site can read the answer. Test the request's origin and answer with its name.",
      fixes: {
        nginx: `map $http_origin $cors_origin {
    default '';
    'https://app.example.com' $http_origin;
    'https://admin.example.com' $http_origin;
}

server {
    location / {
        add_header Access-Control-Allow-Origin '$cors_origin' always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "one origin",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
    },
  ],
};
