import { Disposable, LanguageStatusSeverity, languages, window, workspace } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { type Status, statusMethod } from "../../server/src/lsp/protocol.ts";
import { checkedDocuments } from "./documents.ts";

/** What the item shows; the name of the extension stands before it. */
interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly canRestart?: boolean;
}

const { Information, Warning, Error: Failure } = LanguageStatusSeverity;
const starting: Shown = { text: "starting", detail: "", severity: Information, busy: true };
const ready: Shown = { text: "ready", detail: "Finds CORS mistakes while you type", severity: Information };
const stopped: Shown = { text: "stopped", detail: "Files are not checked", severity: Failure, canRestart: true };

/** Shows in the language status whether the active document is checked, and if not, why. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem("corslint.status", checkedDocuments);
  item.name = "CORS Lint";
  const statuses = new Map<string, Status>();

  function update(): void {
    const active = window.activeTextEditor?.document.uri.toString();
    const { text, detail, severity, busy, canRestart } = shownFor(client.state, statuses.get(active ?? ""));
    item.text = `CORS Lint: ${text}`;
    item.detail = detail;
    item.severity = severity;
    item.busy = busy === true;
    item.command = canRestart ? { title: "Restart", command: "corslint.restart" } : undefined;
  }

  update();
  return Disposable.from(
    item,
    client.onNotification(statusMethod, (status: Status) => {
      statuses.set(status.uri, status);
      update();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) statuses.clear();
      update();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(update),
  );
}

function shownFor(state: State, status: Status | undefined): Shown {
  if (state === State.Starting) return starting;
  if (state !== State.Running) return stopped;
  if (status?.state !== "skipped") return ready;
  return { text: "not checked", detail: status.why ?? "", severity: Warning };
}
