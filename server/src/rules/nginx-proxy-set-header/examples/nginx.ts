import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "nginx-proxy-set-header",
  grammar: "nginx",
  invalid: [
    {
      name: "the origin",
      code: `server {
    location / {
        proxy_pass http://127.0.0.1:3000;
        «proxy_set_header Access-Control-Allow-Origin "https://app.example.com";»
    }
}
`,
      message:
        "This sends `Access-Control-Allow-Origin` to the server behind, as a header of the request: browsers never see it.",
      fixes: {
        correct: `server {
    location / {
        proxy_pass http://127.0.0.1:3000;
        add_header Access-Control-Allow-Origin "https://app.example.com" always;
    }
}
`,
      },
    },
    {
      name: "every origin, which is better not opened by a fix",
      code: `server {
    location / {
        proxy_pass http://127.0.0.1:3000;
        «proxy_set_header 'Access-Control-Allow-Origin' '*';»
    }
}
`,
      message:
        "This sends `Access-Control-Allow-Origin` to the server behind, as a header of the request: browsers never see it.",
      fixes: {
        correct: `server {
    location / {
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
    {
      name: "beside lines that are right",
      code: `server {
    location / {
        «grpc_set_header Access-Control-Allow-Credentials true;»
        grpc_pass grpc://127.0.0.1:3000;
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
      message:
        "This sends `Access-Control-Allow-Credentials` to the server behind, as a header of the request: browsers never see it.",
      fixes: {
        correct: `server {
    location / {
        grpc_pass grpc://127.0.0.1:3000;
        add_header Access-Control-Allow-Origin https://app.example.com always;
    }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "headers of requests",
      code: `server {
    location / {
        proxy_pass http://127.0.0.1:3000;
        proxy_set_header Origin "";
        proxy_set_header Access-Control-Request-Method $http_access_control_request_method;
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_pass_header Access-Control-Allow-Origin;
    }
}
`,
    },
    {
      name: "in a comment",
      code: `server {
    location / {
        # proxy_set_header Access-Control-Allow-Origin *;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
    },
  ],
};
