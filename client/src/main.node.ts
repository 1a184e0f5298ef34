import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startExtension } from "./extension.ts";

let client: BaseLanguageClient | undefined;

/** What VS Code calls in its node host when the extension is needed. The server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const run = { module: context.asAbsolutePath("dist/server.node.cjs"), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  client = await startExtension(context, (id, name, options) => new LanguageClient(id, name, { run, debug }, options));
}

/** What VS Code calls before it ends. */
export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
