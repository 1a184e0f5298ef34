import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "shared-hosting-origin",
  grammar: "nginx",
  trustedOrigins: ["https://app.example.com"],
  invalid: [
    {
      name: "every site of a host",
      code: `map $http_origin $cors_origin {
    default "";
    «"~^https://.*\\.vercel\\.app$"» $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials ‹true› always;
        add_header Vary Origin always;
    }
}
`,
      message:
        "Anyone can have a site below `vercel.app`: this also lets in `https://evil.vercel.app`, which can then read this API as the signed-in user.",
      fixes: {
        nginx: `map $http_origin $cors_origin_2 {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin_2 $cors_credentials {
    default "true";
    "" "";
}

map $http_origin $cors_origin {
    default "";
    "~^https://.*\\.vercel\\.app$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin_2 always;
        add_header Access-Control-Allow-Credentials $cors_credentials always;
        add_header Vary Origin always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "one fixed site",
      code: `map $http_origin $cors_origin {
    default "";
    "https://my-app.vercel.app" $http_origin;
    "~^https://my-app\\.netlify\\.app$" $http_origin;
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Vary Origin always;
    }
}
`,
    },
  ],
};
