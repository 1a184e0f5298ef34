import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "duplicate-allow-origin",
  grammar: "python",
  invalid: [
    {
      name: "werkzeug adds a line",
      code: `from flask import Flask
app = Flask(__name__)
@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = ‹"https://app.example.com"›
    response.headers.add("Access-Control-Allow-Origin", «"https://admin.example.com"»)
    return response
`,
      message:
        "This answer carries Access-Control-Allow-Origin more than once: browsers join the lines with commas, and refuse that for every origin.",
      fixes: {
        correct: `from flask import Flask
app = Flask(__name__)
@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    return response
`,
      },
    },
  ],
  valid: [
    {
      name: "set twice: the second takes the place of the first",
      code: `from flask import Flask
app = Flask(__name__)
@app.after_request
def cors(response):
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.com"
    response.headers["Access-Control-Allow-Origin"] = "https://admin.example.com"
    return response
`,
    },
    {
      name: "one or the other",
      code: `from flask import Flask
app = Flask(__name__)
@app.after_request
def cors(response):
    if response.status_code == 200:
        response.headers.add("Access-Control-Allow-Origin", "https://app.example.com")
    else:
        response.headers.add("Access-Control-Allow-Origin", "https://admin.example.com")
    return response
`,
    },
  ],
};
