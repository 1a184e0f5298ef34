import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "max-age-out-of-range",
  grammar: "nginx",
  invalid: [
    {
      name: "twenty days, as it is copied from page to page",
      code: `server {
    location / {
        if ($request_method = 'OPTIONS') {
            add_header 'Content-Type' 'text/plain; charset=utf-8';
            add_header 'Access-Control-Max-Age' «1728000»;
            return 204;
        }
    }
}
`,
      message: "No browser keeps a preflight's answer that long: Firefox 86400 seconds at most, Chromium 7200.",
      fixes: {
        correct: `server {
    location / {
        if ($request_method = 'OPTIONS') {
            add_header 'Content-Type' 'text/plain; charset=utf-8';
            add_header 'Access-Control-Max-Age' 86400;
            return 204;
        }
    }
}
`,
      },
    },
    {
      name: "a time as nginx writes it",
      code: `location / {
    add_header Access-Control-Max-Age «10m»;
}
`,
      message:
        "`10m` is no whole number of seconds: browsers ignore it, and keep the preflight's answer for 5 seconds.",
      fixes: {
        correct: `location / {
    add_header Access-Control-Max-Age 86400;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "what browsers take, a variable, and another age",
      code: `server {
    location /a/ {
        add_header Access-Control-Max-Age 86400;
        add_header Strict-Transport-Security "max-age=63072000";
    }
    location /b/ {
        add_header Access-Control-Max-Age $max_age;
        expires 30d;
    }
}
`,
    },
  ],
};
