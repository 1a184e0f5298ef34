// Starts Vite's server for development with a configuration file.
import { dirname } from "node:path";
import { createServer } from "vite";

const [, , configFile] = process.argv;
const vite = await createServer({
  configFile,
  root: dirname(configFile),
  logLevel: "silent",
  server: { host: "127.0.0.1", port: 0, strictPort: false },
});
await vite.listen();
console.log(vite.httpServer.address().port);
