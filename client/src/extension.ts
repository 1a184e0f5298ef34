import { commands, type ExtensionContext, type LogOutputChannel, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { listFolderMethod, readFileMethod } from "../../server/src/lsp/protocol.ts";
import { clientOptions } from "./clientOptions.ts";
import { listFolder, readFile } from "./readFile.ts";
import { restart } from "./restart.ts";
import { createRulePages } from "./rulePages.ts";
import { keepWhitespaceOfSnippets } from "./snippetFixes.ts";
import { showStatus } from "./statusItem.ts";

/** Makes the language client over the transport of a host: a process in node, a worker in the browser. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the extension. What it made is given back when the context is disposed; the client's owner stops the client. */
export async function startExtension(context: ExtensionContext, makeClient: MakeClient): Promise<BaseLanguageClient> {
  const log = window.createOutputChannel("CORS Lint", { log: true });
  const client = makeClient("corslint", "CORS Lint", clientOptions(context.extension.id, log));
  keepWhitespaceOfSnippets(client);
  const rulePages = createRulePages(context.extensionUri);
  context.subscriptions.push(
    log,
    showStatus(client),
    client.onRequest(readFileMethod, readFile),
    client.onRequest(listFolderMethod, listFolder),
    commands.registerCommand("corslint.restart", () => restart(client, log)),
    commands.registerCommand("corslint.openRule", rulePages.open),
    window.registerUriHandler(rulePages),
  );
  await start(client, log);
  return client;
}

/** A server that does not start leaves the commands working; the client has told the user. */
async function start(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error(`The server did not start: ${error instanceof Error ? error.message : error}`);
  }
}
