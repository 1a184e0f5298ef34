import type { Connection } from "vscode-languageserver";
import type { Abilities } from "../abilities.ts";
import type { Checks } from "../checks.ts";
import type { OpenDocument } from "../documents.ts";
import { diagnosticOf } from "./diagnostic.ts";

/** Sends diagnostics to clients that do not ask for them. */
export interface Push {
  /** Text or settings may have changed: sends the diagnostics when they have. */
  update(document: OpenDocument): Promise<void>;
  /** Takes the diagnostics of a closed document away. */
  clear(uri: string): Promise<void>;
}

export function createPush(connection: Connection, checks: Checks, abilities: Abilities): Push {
  const running = new Map<OpenDocument, number>();
  const sent = new WeakMap<OpenDocument, string>();

  async function send(document: OpenDocument): Promise<void> {
    const check = await checks.of(document);
    if (!check || sent.get(document) === check.id) return;
    sent.set(document, check.id);
    const diagnostics = check.analysis.findings.map((finding) => diagnosticOf(document, finding, abilities));
    await connection.sendDiagnostics({ uri: document.uri, version: document.text.version, diagnostics });
  }

  return {
    async update(document) {
      const asked = (running.get(document) ?? 0) + 1;
      running.set(document, asked);
      if (asked > 1) return; // the one at work looks again when it is done
      try {
        for (let done = 0; done !== running.get(document); ) {
          done = running.get(document) ?? 0;
          await send(document);
        }
      } finally {
        running.delete(document);
      }
    },
    async clear(uri) {
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
