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
    {
      name: "the value of a map",
      code: `map $http_origin $cors_origin {
    default "";
    "https://app.example.com" $http_origin;
}
map $cors_origin $cors_credentials {
    default "yes";
    "" "";
}
server {
    location /api/ {
        add_header Access-Control-Allow-Origin $cors_origin always;
        add_header Access-Control-Allow-Credentials «$cors_credentials» always;
        add_header Vary Origin always;
    }
}
`,
      message: "Browsers want exactly `true` here: with `yes` pages that send cookies cannot read the answer.",
      fixes: {},
    },
    {
      name: "twice, which browsers join with a comma",
      code: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        add_header Access-Control-Allow-Credentials «true» always;
        add_header Access-Control-Allow-Credentials true always;
    }
}
`,
      message: "Browsers want exactly `true` here: with `true, true` pages that send cookies cannot read the answer.",
      fixes: {},
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
