import type { Connection } from "vscode-languageserver";
import { type Read, readSettings } from "../../config/read.ts";
import type { Abilities } from "../abilities.ts";
import { type Log, reasonOf } from "../log.ts";

const section = "corslint";
const source = "Settings corslint.*";

/** The settings `corslint.*` of the editor. */
export interface EditorSettings {
  /** As they hold for a document; asked of the client once, until `changed` is told. */
  of(uri: string): Promise<Read>;
  /** They have changed; `pushed` is what a client sent along that is not asked for them. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

export function createEditorSettings(connection: Connection, abilities: Abilities, log: Log): EditorSettings {
  const asked = new Map<string, Promise<Read>>();
  let sent = readSettings(abilities.options.settings, source);

  async function ask(uri: string): Promise<Read> {
    try {
      return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section }), source);
    } catch (error) {
      log.errorOnce(`The client does not tell its settings, so the defaults are used: ${reasonOf(error)}`);
      return { settings: {}, problems: [] };
    }
  }

  return {
    async of(uri) {
      if (!abilities.configuration) return sent;
      const answer = asked.get(uri) ?? ask(uri);
      asked.set(uri, answer);
      return answer;
    },
    changed(pushed) {
      asked.clear();
      if (!abilities.configuration && pushed !== undefined) sent = readSettings(sectionOf(pushed), source);
    },
    forget: (uri) => asked.delete(uri),
  };
}

/** Clients send either all settings by section or the section alone. */
function sectionOf(pushed: unknown): unknown {
  if (typeof pushed === "object" && pushed !== null && section in pushed) return pushed[section];
  return pushed;
}
