import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "javascript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `const express = require("express");

const app = express();
`,
  invalid: [
    {
      name: "header by header",
      code: `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", «"*"»);
  res.header("Access-Control-Allow-Headers", "Content-Type");
  res.header("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "explicit-origins": `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "https://app.example.com");
  res.header("Access-Control-Allow-Headers", "Content-Type");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "test-origin": `app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (["https://app.example.com"].includes(origin)) {
    res.header("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.header("Access-Control-Allow-Headers", "Content-Type");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req, res, next) => {
  res.header("Access-Control-Allow-Origin", "*");
  res.header("Access-Control-Allow-Headers", "Content-Type");
  next();
});
`,
      },
    },
    {
      name: "credentials first, a boolean, any case, no semicolons, tabs",
      code: `app.use(function (request, response, next) {
	response.setHeader('access-control-allow-credentials', ‹true›)
	response.setHeader('access-control-allow-origin', «'*'»)
	next()
})
`,
      message,
      fixes: {
        "explicit-origins": `app.use(function (request, response, next) {
	response.setHeader('access-control-allow-credentials', true)
	response.setHeader('access-control-allow-origin', 'https://app.example.com')
	next()
})
`,
        "test-origin": `app.use(function (request, response, next) {
	response.setHeader('access-control-allow-credentials', true)
	const origin = request.headers.origin
	if (['https://app.example.com'].includes(origin)) {
		response.setHeader('access-control-allow-origin', origin)
	}
	response.vary('Origin')
	next()
})
`,
        "credentials-off": `app.use(function (request, response, next) {
	response.setHeader('access-control-allow-origin', '*')
	next()
})
`,
      },
    },
  ],
  valid: [],
};
