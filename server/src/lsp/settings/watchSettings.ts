import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from "vscode-languageserver";
import { projectFileName } from "../../config/projectFile.ts";
import { folderOf } from "../../project/folders.ts";
import { manifestNames } from "../../project/manifests/read.ts";
import type { Abilities } from "../abilities.ts";
import { guardedEvent } from "../guard.ts";
import type { Log } from "../log.ts";
import type { EditorSettings } from "./editorSettings.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** The files that a setting can be imported from. */
const modules = "*.{py,js,jsx,mjs,cjs,ts,tsx,mts,cts}";
/** The files that say where imports lead. */
const resolving = ["{ts,js}config*.json", "pnpm-workspace.yaml"];
/** The files that nginx configurations include. */
const included = ["*.{conf,nginx,map}", "*.conf.*", "{sites-enabled,sites-available,conf.d,snippets}/*"];

interface Watched {
  readonly connection: Connection;
  readonly abilities: Abilities;
  readonly log: Log;
  readonly editorSettings: EditorSettings;
  readonly projectFiles: ProjectFiles;
  /** Told of all other files that have changed. */
  fileChanged(uri: string): void;
  /** Told after anything that settings come from has changed. */
  changed(): void;
}

/** Follows the editor's settings, the open folders, whose settings can differ, and all files that matter. */
export function watchSettings(watched: Watched): void {
  const { connection, abilities, log, editorSettings, projectFiles, fileChanged, changed } = watched;
  connection.onDidChangeConfiguration(({ settings }) => {
    editorSettings.changed(settings);
    changed();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const ofSettings = changes.filter(({ uri }) => uri.endsWith(`/${projectFileName}`));
    for (const { uri } of ofSettings) projectFiles.changed(uri);
    for (const { uri } of changes) fileChanged(uri);
    const comeOrGone = changes.filter(({ type }) => type !== FileChangeType.Changed);
    for (const folder of new Set(comeOrGone.map(({ uri }) => folderOf(uri)))) fileChanged(folder);
    if (ofSettings.length > 0) changed();
  });
  connection.onInitialized(
    guardedEvent(log, "Asking to be told of changed settings", async () => {
      if (abilities.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(() => {
          editorSettings.changed(undefined);
          changed();
        });
      }
      await register(connection, abilities);
    }),
  );
}

async function register({ client }: Connection, abilities: Abilities): Promise<void> {
  if (abilities.configurationRegistration) {
    await client.register(DidChangeConfigurationNotification.type, { section: "corslint" });
  }
  if (abilities.watchRegistration) {
    await client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [projectFileName, ...manifestNames, ...resolving, modules, ...included].map((name) => ({
        globPattern: `**/${name}`,
      })),
    });
  }
}
