import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./protocol.ts";

/** What the client can do, as far as the server behaves differently for it. */
export interface Abilities {
  /** Asks for diagnostics; all others are sent them. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly documentChanges: boolean;
  readonly snippets: boolean;
  readonly options: InitializationOptions;
}

/** Reads the client's abilities; what it does not claim it cannot do. */
export function abilitiesOf(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities;
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: relatedInformation(textDocument),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    documentChanges,
    snippets: documentChanges && workspace?.workspaceEdit?.snippetEditSupport === true,
    options: optionsOf(params.initializationOptions),
  };
}

/** The pull capability names it since protocol 3.18 only; older clients mean what they say of the push kind. */
function relatedInformation(textDocument: ClientCapabilities["textDocument"]): boolean {
  return (
    (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true
  );
}

function optionsOf(raw: unknown): InitializationOptions {
  if (typeof raw !== "object" || raw === null) return {};
  const { ruleHref, status, readFile, listFolder, settings }: Record<string, unknown> = { ...raw };
  return {
    ...(typeof ruleHref === "string" && { ruleHref }),
    status: status === true,
    readFile: readFile === true,
    listFolder: listFolder === true,
    settings,
  };
}
