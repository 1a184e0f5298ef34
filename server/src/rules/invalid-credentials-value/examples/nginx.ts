import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "nginx",
  invalid: [
    {
      name: "a word of nginx",
      code: `location /api/ {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    add_header Access-Control-Allow-Credentials «on» always;
}
`,
      message: "Browsers want exactly `true` here: with `on` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `location /api/ {
    add_header Access-Control-Allow-Origin https://app.example.com always;
    add_header Access-Control-Allow-Credentials true always;
}
`,
      },
    },
    {
      name: "quotes that are sent",
      code: `location /api/ {
    add_header 'Access-Control-Allow-Origin' 'https://app.example.com' always;
    add_header 'Access-Control-Allow-Credentials' «'"true"'» always;
}
`,
      message: 'Browsers want exactly `true` here: with `"true"` pages that send cookies cannot read the answer.',
      fixes: {
        correct: `location /api/ {
    add_header 'Access-Control-Allow-Origin' 'https://app.example.com' always;
    add_header 'Access-Control-Allow-Credentials' 'true' always;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "the word, with and without quotes",
      code: `server {
    location /a/ {
        add_header Access-Control-Allow-Credentials true;
    }
    location /b/ {
        add_header Access-Control-Allow-Credentials "true" always;
    }
}
`,
    },
    {
      name: "a variable, and off",
      code: `server {
    location /a/ {
        add_header Access-Control-Allow-Credentials $cors_credentials;
    }
    location /b/ {
        add_header Access-Control-Allow-Credentials false;
    }
    location /c/ {
        add_header Access-Control-Allow-Credentials "";
    }
}
`,
    },
    {
      name: "a header that is sent to the upstream server, or hidden",
      code: `location / {
    proxy_hide_header Access-Control-Allow-Credentials;
    # add_header Access-Control-Allow-Credentials True;
    proxy_pass http://app;
}
`,
    },
  ],
};
