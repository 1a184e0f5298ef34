/** The classes that take `cors_allowed_origins`, by their last name; the label is the library's name. */
export const classes: readonly {
  readonly name: string;
  readonly targets: ReadonlySet<string>;
  readonly label: string;
}[] = [
  { name: "Server", targets: new Set(["socketio.Server", "engineio.Server"]), label: "python-socketio" },
  { name: "AsyncServer", targets: new Set(["socketio.AsyncServer", "engineio.AsyncServer"]), label: "python-socketio" },
  { name: "SocketIO", targets: new Set(["flask_socketio.SocketIO"]), label: "Flask-SocketIO" },
];

/** Methods of polling requests, which are what preflights are told. */
export const methods = ["OPTIONS", "GET", "POST"] as const;

/** From these versions on a function is given the environment beside the origin. */
export const environmentSince: Readonly<Record<string, string>> = {
  "python-engineio": "4.6.0",
  "python-socketio": "5.9.0",
};
