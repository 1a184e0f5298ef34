// Starts Vite's server for development with a configuration file.
const { dirname } = require("node:path");

async function main(configFile) {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile,
    root: dirname(configFile),
    logLevel: "silent",
    server: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  await vite.listen();
  console.log(vite.httpServer.address().port);
}

main(process.argv[2]);
