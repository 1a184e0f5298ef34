import { join } from "node:path";
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "../lsp/server.ts";
import { nodeRuntime } from "./nodeRuntime.ts";

const connection = createConnection();
process.on("unhandledRejection", (error) => connection.console.error(`Unexpected failure: ${error}`));
startServer(connection, nodeRuntime(join(__dirname, "../grammars")));
