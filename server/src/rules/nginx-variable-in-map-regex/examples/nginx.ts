import type { Examples } from "../../examples.ts";

const rest = `server {
    location / {
        root /srv/www;
        add_header Access-Control-Allow-Origin $cors_origin;
        add_header Vary Origin;
    }
}
`;

const message = (name: string) =>
  `nginx never looks up variables in the patterns of a map: \`${name}\` is the end of the text and then letters, so no origin matches.`;

export const examples: Examples = {
  rule: "nginx-variable-in-map-regex",
  grammar: "nginx",
  invalid: [
    {
      name: "the server's own name",
      code: `map $http_origin $cors_origin {
    default "";
    "~^https://«$host»$" $http_origin;
}
${rest}`,
      message: message("$host"),
      fixes: {},
    },
    {
      name: "in braces, behind other text",
      code: `map $http_origin $cors_origin {
    default "";
    https://app.example.com $http_origin;
    ~*^https://[a-z]+\\.«\${domain}» $http_origin;
}
${rest}`,
      message: message("\u0024{domain}"),
      fixes: {},
    },
  ],
  valid: [
    {
      name: "the end of the text",
      code: `map $http_origin $cors_origin {
    default "";
    "~^https://(app\\.example\\.com$|admin\\.example\\.com$)" $http_origin;
    "~^https://[a-z]+\\.example\\.com$" $http_origin;
}
${rest}`,
    },
    {
      name: "an environment variable that envsubst puts in",
      code: `map $http_origin $cors_origin {
    default "";
    "~^https://\${APP_DOMAIN}$" $http_origin;
}
${rest}`,
    },
    {
      name: "plain keys that envsubst fills in",
      code: `map $http_origin $cors_origin {
    default "";
    "https://\${APP_DOMAIN}" $http_origin;
    "$APP_ORIGIN" $http_origin;
}
${rest}`,
    },
    {
      name: "a variable in a value, and in a map of something else",
      code: `map $http_origin $cors_origin {
    default "";
    "~^https://app\\.example\\.com$" $http_origin;
}
map $uri $cache {
    default "";
    "~^/$host/" no-store;
}
${rest}`,
    },
  ],
};
