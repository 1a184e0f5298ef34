import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-method",
  grammar: "nginx",
  invalid: [
    {
      name: "blanks between them",
      code: `location / {
    add_header Access-Control-Allow-Methods «'GET POST PUT'»;
}
`,
      message: "Methods are separated by commas: browsers cannot read `GET POST PUT` and refuse every preflight.",
      fixes: {
        correct: `location / {
    add_header Access-Control-Allow-Methods 'GET, POST, PUT';
}
`,
      },
    },
    {
      name: "lower case, without quotes",
      code: `location / {
    add_header Access-Control-Allow-Methods «GET,put» always;
}
`,
      message: "Methods are compared with case: `put` does not allow `PUT`, whose preflights fail.",
      fixes: {
        correct: `location / {
    add_header Access-Control-Allow-Methods "GET, PUT" always;
}
`,
      },
    },
  ],
  valid: [
    {
      name: "as they are sent",
      code: `location / {
    add_header Access-Control-Allow-Methods "GET, POST, PUT, DELETE, OPTIONS" always;
    add_header Access-Control-Allow-Methods GET,PUT;
    add_header Access-Control-Allow-Methods *;
    add_header Access-Control-Allow-Methods $cors_methods;
}
`,
    },
  ],
};
