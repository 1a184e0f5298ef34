import { env, type LogOutputChannel } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/lsp/protocol.ts";
import { checkedDocuments } from "./documents.ts";

/** What the language client is to do; `extensionId` is the one that addresses of rules' pages lead back to. */
export function clientOptions(extensionId: string, outputChannel: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    ruleHref: `${env.uriScheme}://${extensionId}/rules/{rule}`,
    status: true,
    readFile: true,
    listFolder: true,
  };
  return {
    documentSelector: checkedDocuments,
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true },
  };
}
