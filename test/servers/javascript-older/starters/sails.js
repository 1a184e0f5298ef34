// Lifts a Sails app with a file of its configuration.
const { createServer } = require("node:net");
const { Sails } = require("sails");

const settings = require(process.argv[2]);

/** Sails takes no 0 for any port that is free. */
const probe = createServer().listen(0, "127.0.0.1", () => {
  const { port } = probe.address();
  probe.close(() => lift(port));
});

function lift(port) {
  const sails = new Sails();
  const options = {
    ...settings,
    appPath: __dirname,
    environment: "development",
    explicitHost: "127.0.0.1",
    globals: false,
    log: { level: "silent" },
    port,
    routes: { "/": (_req, res) => res.json({ ok: true }) },
  };
  sails.lift(options, (problem) => {
    if (problem) throw problem;
    console.log(port);
  });
}
