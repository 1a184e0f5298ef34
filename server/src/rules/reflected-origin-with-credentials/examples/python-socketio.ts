import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import socketio

`,
  invalid: [
    {
      name: "a function that lets everybody in",
      code: `sio = ‹socketio.AsyncServer(cors_allowed_origins=«lambda origin: True»)›
`,
      message:
        "python-socketio answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `sio = socketio.AsyncServer(cors_allowed_origins=["https://app.example.com", "https://admin.example.com"])
`,
        "credentials-off": `sio = socketio.AsyncServer(cors_allowed_origins="*", cors_credentials=False)
`,
      },
    },
  ],
  valid: [
    {
      name: "a function that is not known",
      code: `from .origins import is_allowed
sio = socketio.AsyncServer(cors_allowed_origins=is_allowed)
`,
    },
  ],
};
