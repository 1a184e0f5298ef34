import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "literal-wildcard-with-credentials",
  grammar: "nginx",
  invalid: [
    {
      name: "headers, in a location",
      code: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Credentials ‹true› always;
        add_header Access-Control-Allow-Headers «*» always;
        proxy_set_header X-Tenant $http_x_tenant;
        proxy_set_header Host $http_host;
    }
}
`,
      message:
        "To a page that sends cookies `*` is no wildcard but a header of that name: the preflights that ask for any other header fail.",
      fixes: {
        "list-values": `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Credentials true always;
        add_header Access-Control-Allow-Headers "X-Tenant, Content-Type" always;
        proxy_set_header X-Tenant $http_x_tenant;
        proxy_set_header Host $http_host;
    }
}
`,
      },
    },
    {
      name: "methods, quoted",
      code: `server {
    add_header 'Access-Control-Allow-Origin' 'https://app.example.com' always;
    add_header 'Access-Control-Allow-Credentials' ‹'true'› always;
    add_header 'Access-Control-Allow-Methods' «'*'» always;
}
`,
      message:
        "To a page that sends cookies `*` is no wildcard but a method of that name: the preflights for PUT, PATCH and DELETE fail.",
      fixes: {
        "list-values": `server {
    add_header 'Access-Control-Allow-Origin' 'https://app.example.com' always;
    add_header 'Access-Control-Allow-Credentials' 'true' always;
    add_header 'Access-Control-Allow-Methods' 'GET, POST, PUT, PATCH, DELETE' always;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "in a location whose credentials are dropped",
      code: `server {
    add_header Access-Control-Allow-Origin https://app.example.com;
    add_header Access-Control-Allow-Credentials true;
    location /public/ {
        add_header Access-Control-Allow-Origin https://app.example.com;
        add_header Access-Control-Expose-Headers *;
    }
}
`,
    },
  ],
};
