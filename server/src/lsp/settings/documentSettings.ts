import { merge, type Read } from "../../config/read.ts";
import type { Settings } from "../../config/settings.ts";
import type { EditorSettings } from "./editorSettings.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** The settings that hold for each open document. */
export interface DocumentSettings {
  /** The defaults, overridden by the editor's settings, overridden by the project file. The same object until a value changes. */
  of(uri: string): Promise<Settings>;
  forget(uri: string): void;
}

/** `warn` is told a sentence for each thing in the settings that cannot be used, once until it changes. */
export function createDocumentSettings(
  editor: EditorSettings,
  projectFiles: ProjectFiles,
  warn: (message: string) => void,
): DocumentSettings {
  const last = new Map<string, { readonly key: string; readonly settings: Settings }>();
  const warned = new Map<string, string>();

  function complain(where: string, problems: readonly string[]): void {
    const message = problems.join("\n");
    if ((warned.get(where) ?? "") === message) return;
    warned.set(where, message);
    if (message !== "") warn(message);
  }

  function latest(uri: string, parts: readonly Read[]): Settings {
    const settings = merge(...parts.map((part) => part.settings));
    const key = JSON.stringify(settings);
    const known = last.get(uri);
    if (known?.key === key) return known.settings;
    last.set(uri, { key, settings });
    return settings;
  }

  return {
    async of(uri) {
      const [fromEditor, fromProject] = await Promise.all([editor.of(uri), projectFiles.of(uri)]);
      complain(`editor: ${fromEditor.problems}`, fromEditor.problems); // folders may differ: each fault once
      if (fromProject) complain(fromProject.path, fromProject.problems);
      return latest(uri, fromProject ? [fromEditor, fromProject] : [fromEditor]);
    },
    forget(uri) {
      last.delete(uri);
      editor.forget(uri);
    },
  };
}
