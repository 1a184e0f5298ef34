import type { Connection, InitializeParams } from "vscode-languageserver";
import { createParsers } from "../syntax/parsers.ts";
import { abilitiesOf } from "./abilities.ts";
import { initializeResult } from "./capabilities.ts";
import { createDocuments } from "./documents.ts";
import { createLog } from "./log.ts";
import type { Runtime } from "./runtime.ts";
import { startSession } from "./session.ts";

/** Serves one client over a connection, which must not listen yet. Everything of the host comes with `runtime`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const log = createLog((message) => connection.console.error(message));
  const parsers = createParsers(runtime);
  const documents = createDocuments(parsers);
  connection.onInitialize((params: InitializeParams) => {
    const abilities = abilitiesOf(params);
    startSession({ connection, runtime, log, parsers, documents, abilities });
    return initializeResult(abilities);
  });
  documents.listen(connection);
  connection.listen();
  parsers.prepare(); // while the client gets ready
}
