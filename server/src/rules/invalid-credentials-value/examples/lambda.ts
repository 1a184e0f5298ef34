import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "invalid-credentials-value",
  grammar: "python",
  invalid: [
    {
      name: "a text that API Gateway sends as it is",
      code: `def handler(event, context):
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "https://app.example.com",
            "Access-Control-Allow-Credentials": «"True"»,
        },
        "body": "",
    }
`,
      message: "Browsers want exactly `true` here: with `True` pages that send cookies cannot read the answer.",
      fixes: {
        correct: `def handler(event, context):
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "https://app.example.com",
            "Access-Control-Allow-Credentials": "true",
        },
        "body": "",
    }
`,
      },
    },
  ],
  valid: [
    {
      name: "a boolean, which API Gateway is given as JSON",
      code: `def handler(event, context):
    return {
        "statusCode": 200,
        "headers": {
            "Access-Control-Allow-Origin": "https://app.example.com",
            "Access-Control-Allow-Credentials": True,
        },
        "body": "",
    }
`,
    },
  ],
};
