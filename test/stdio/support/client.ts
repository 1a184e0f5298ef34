import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  type InitializeParams,
  InitializeRequest,
  LogMessageNotification,
  type LogMessageParams,
  NotificationType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  type ServerCapabilities,
  ShowMessageNotification,
  type ShowMessageParams,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type ListFolderParams,
  listFolderMethod,
  type ReadFileParams,
  readFileMethod,
  type Status,
  statusMethod,
} from "../../../server/src/lsp/protocol.ts";

const serverFile = fileURLToPath(new URL("../../../dist/server.node.cjs", import.meta.url));

/** What the simplest of clients can do. */
export const plain: ClientCapabilities = {};

/** What VS Code can do. */
export const rich: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: { diagnostic: { relatedInformation: true, codeDescriptionSupport: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializeParams["initializationOptions"];
  /** Addresses of the workspace folders. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`, by the address asked for. */
  readonly settings?: (scope: string | undefined) => unknown;
  /** The process that the server is to end with; this one when none is given. */
  readonly parent?: number | undefined;
  /** Answers `corslint/readFile`. */
  readonly files?: (uri: string) => string | null;
  /** Answers `corslint/listFolder`. */
  readonly folder?: (uri: string) => string[] | null;
}

/** A language client over the stdio of a real server process, with all that it was told. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly published: PublishDiagnosticsParams[];
  readonly statuses: Status[];
  readonly messages: ShowMessageParams[];
  readonly logged: LogMessageParams[];
  readonly registered: string[];
  /** What the server says that it can do. */
  capabilities: ServerCapabilities;
  /** How often the server has asked for new pulls. */
  refreshes: number;
  open(uri: string, text: string, languageId?: string): TextDocument;
  change(document: TextDocument, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of a pull. */
  diagnostics(uri: string): Promise<Diagnostic[]>;
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  notify(method: string, params: unknown): Promise<void>;
  /** Shuts the server down properly. Gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server and initializes it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const child = spawn(process.execPath, [serverFile, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const client = clientOver(createProtocolConnection(child.stdout, child.stdin), child);
  answerRequests(client, options);
  client.connection.listen();
  const { capabilities } = await client.connection.sendRequest(InitializeRequest.type, initializeParams(options));
  client.capabilities = capabilities;
  await client.notify("initialized", {});
  return client;
}

function initializeParams({
  capabilities = rich,
  initializationOptions,
  folders,
  parent = process.pid,
}: ClientOptions): InitializeParams {
  return {
    processId: parent,
    rootUri: null,
    capabilities,
    initializationOptions: initializationOptions ?? { status: true },
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
  };
}

function answerRequests(client: Client, { settings, files, folder }: ClientOptions): void {
  const { connection } = client;
  listen(connection, PublishDiagnosticsNotification.type, client.published);
  listen(connection, ShowMessageNotification.type, client.messages);
  listen(connection, LogMessageNotification.type, client.logged);
  listen(connection, new NotificationType<Status>(statusMethod), client.statuses);
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    client.registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    client.refreshes++;
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
  );
  connection.onRequest(readFileMethod, ({ uri }: ReadFileParams) => files?.(uri) ?? null);
  connection.onRequest(listFolderMethod, ({ uri }: ListFolderParams) => folder?.(uri) ?? null);
}

/** Keeps everything that a notification brings. */
function listen<P>(connection: ProtocolConnection, type: NotificationType<P>, kept: P[]): void {
  connection.onNotification(type, (params) => {
    kept.push(params);
  });
}

function clientOver(connection: ProtocolConnection, child: ChildProcess): Client {
  const notify = (method: string, params: unknown) => connection.sendNotification(method, params);
  const pull: Client["pull"] = (uri, previousResultId, token = CancellationToken.None) =>
    connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId }, token);
  return {
    connection,
    process: child,
    published: [],
    statuses: [],
    messages: [],
    logged: [],
    registered: [],
    capabilities: {},
    refreshes: 0,
    notify,
    pull,
    open(uri, text, languageId = "python") {
      void notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
      return TextDocument.create(uri, languageId, 1, text);
    },
    change(document, ...contentChanges) {
      TextDocument.update(document, contentChanges, document.version + 1);
      const { uri, version } = document;
      return notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    },
    close: (uri) => notify("textDocument/didClose", { textDocument: { uri } }),
    async diagnostics(uri) {
      const report = await pull(uri);
      return report.kind === "full" ? report.items : [];
    },
    actions: (uri, range, only) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    async stop() {
      const exited = once(child, "exit");
      await connection.sendRequest("shutdown");
      await notify("exit", undefined);
      const [code] = await exited;
      connection.dispose();
      return code;
    },
  };
}
