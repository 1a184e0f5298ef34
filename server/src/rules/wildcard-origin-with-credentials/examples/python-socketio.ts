import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "python",
  trustedOrigins: ["https://app.example.com", "https://admin.example.com"],
  preamble: `import socketio
from flask_socketio import SocketIO

`,
  invalid: [
    {
      name: "the star is enough, since credentials are on",
      code: `sio = ‹socketio.AsyncServer(
    async_mode="asgi",
    cors_allowed_origins=«"*"»,
)›
`,
      message:
        "python-socketio answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `sio = socketio.AsyncServer(
    async_mode="asgi",
    cors_allowed_origins=["https://app.example.com", "https://admin.example.com"],
)
`,
        "credentials-off": `sio = socketio.AsyncServer(
    async_mode="asgi",
    cors_allowed_origins="*",
    cors_credentials=False,
)
`,
      },
    },
    {
      name: "Flask-SocketIO",
      code: `socketio_app = ‹SocketIO(app, cors_allowed_origins=«'*'»)›
`,
      message:
        "Flask-SocketIO answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `socketio_app = SocketIO(app, cors_allowed_origins=['https://app.example.com', 'https://admin.example.com'])
`,
        "credentials-off": `socketio_app = SocketIO(app, cors_allowed_origins='*', cors_credentials=False)
`,
      },
    },
    {
      name: "Flask-SocketIO, started later",
      code: `sockets = SocketIO()
sockets.init_app(app, cors_allowed_origins=«"*"», cors_credentials=‹True›)
`,
      message:
        "Flask-SocketIO answers every origin with its own name when credentials are on: any website can read this API as the signed-in user.",
      fixes: {
        "explicit-origins": `sockets = SocketIO()
sockets.init_app(app, cors_allowed_origins=["https://app.example.com", "https://admin.example.com"], cors_credentials=True)
`,
        "credentials-off": `sockets = SocketIO()
sockets.init_app(app, cors_allowed_origins="*", cors_credentials=False)
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list",
      code: `sio = socketio.Server(cors_allowed_origins=["https://app.example.com", "https://admin.example.com"])
`,
    },
    {
      name: "the own origin",
      code: `sio = socketio.Server()
`,
    },
    {
      name: "no credentials",
      code: `sio = socketio.Server(cors_allowed_origins="*", cors_credentials=False)
`,
      also: ["wildcard-origin"],
    },
    {
      name: "a star in a list, which stands for nobody",
      code: `sio = socketio.Server(cors_allowed_origins=["*"])
`,
      also: ["matches-no-origin"],
    },
  ],
};
