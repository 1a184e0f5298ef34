import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "misspelled-header",
  grammar: "nginx",
  invalid: [
    {
      name: "allowed",
      code: `location / {
    add_header «Access-Control-Allowed-Origin» https://app.example.com always;
}
`,
      message: "No browser knows `Access-Control-Allowed-Origin`: the header is `Access-Control-Allow-Origin`.",
      fixes: {
        correct: `location / {
    add_header Access-Control-Allow-Origin https://app.example.com always;
}
`,
      },
    },
    {
      name: "quoted, in an if",
      code: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header «'Access-Control-Allow-Method'» 'GET, PUT';
            return 204;
        }
    }
}
`,
      message: "No browser knows `Access-Control-Allow-Method`: the header is `Access-Control-Allow-Methods`.",
      fixes: {
        correct: `server {
    location / {
        if ($request_method = OPTIONS) {
            add_header 'Access-Control-Allow-Methods' 'GET, PUT';
            return 204;
        }
    }
}
`,
      },
    },
    {
      name: "a request header beside its answer",
      code: `location / {
    add_header Access-Control-Allow-Headers X-Token;
    add_header «Access-Control-Request-Headers» X-Token;
}
`,
      message:
        "`Access-Control-Request-Headers` is sent by browsers, and means nothing in an answer: there the header is `Access-Control-Allow-Headers`.",
      fixes: {
        correct: `location / {
    add_header Access-Control-Allow-Headers X-Token;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "the right names, and others",
      code: `location / {
    add_header access-control-allow-origin https://app.example.com;
    add_header X-Access-Control-Level 3;
    add_header Timing-Allow-Origin https://app.example.com;
    add_header Cache-Control no-store;
}
`,
    },
    {
      name: "what is sent to the upstream server, or hidden of its answer",
      code: `location / {
    proxy_set_header Origin "";
    proxy_set_header Access-Control-Request-Method $http_access_control_request_method;
    proxy_hide_header Access-Control-Allowed-Origin;
    proxy_pass http://app;
}
`,
    },
    {
      name: "a name that a template fills in",
      code: `location / {
    {% if cors %}
    add_header Access-Control-{{ name }}-Origin https://app.example.com;
    {% endif %}
}
`,
    },
  ],
};
