import { type LogOutputChannel, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** The command "Restart Server": also starts a server that has given up. */
export async function restart(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    if (client.needsStop()) await client.stop();
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`Restarting the server failed: ${reason}`);
    const choice = await window.showErrorMessage(`CORS Lint could not restart its server: ${reason}`, "Show Output");
    if (choice) log.show();
  }
}
