// Starts webpack's server for development with a configuration file.
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const [, , file] = process.argv;
const { default: config } = await import(pathToFileURL(file));
const { devServer, ...rest } = config;
const compiler = webpack({
  ...rest,
  context: dirname(file),
  entry: {},
  infrastructureLogging: { level: "none" },
  stats: "none",
});
const server = new WebpackDevServer(
  { ...devServer, host: "127.0.0.1", port: "auto", hot: false, client: false },
  compiler,
);
await server.start();
console.log(server.server.address().port);
