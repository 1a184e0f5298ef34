import { commands, extensions, FileType, Uri, type UriHandler, window, workspace } from "vscode";

const ruleId = /^[a-z]+(?:-[a-z]+)*$/;

/** The pages of the rules, which lie in the package. Addresses of the form `<scheme>://<extension>/rules/<id>` lead to them. */
export interface RulePages extends UriHandler {
  /** Shows the page of a rule; asks which when none is given. */
  open(rule?: unknown): Promise<void>;
}

export function createRulePages(extension: Uri): RulePages {
  const folder = Uri.joinPath(extension, "dist/rules");

  async function open(rule: unknown): Promise<void> {
    const id = typeof rule === "string" ? rule : await pick(folder);
    if (id === undefined) return;
    const page = Uri.joinPath(folder, `${id}.md`);
    if (ruleId.test(id) && (await exists(page))) await show(page);
    else void window.showErrorMessage(`CORS Lint has no page about "${id}".`);
  }

  return {
    open,
    async handleUri({ path }) {
      const id = /^\/rules\/([^/]+)$/.exec(path)?.[1];
      if (id !== undefined) await open(id);
      else void window.showErrorMessage(`CORS Lint has no page at "${path}".`);
    },
  };
}

async function pick(folder: Uri): Promise<string | undefined> {
  const files = await workspace.fs.readDirectory(folder);
  const ids = files.filter(([, type]) => type === FileType.File).map(([name]) => name.replace(/\.md$/, ""));
  return window.showQuickPick(ids.sort(), { placeHolder: "The rule whose page is to be opened" });
}

async function exists(page: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(page);
    return true;
  } catch {
    return false; // it lies in the package, so nothing but its absence keeps it from being read
  }
}

/** The rendered page, or its text where the editor's Markdown extension is switched off. */
async function show(page: Uri): Promise<void> {
  if (extensions.getExtension("vscode.markdown-language-features"))
    await commands.executeCommand("markdown.showPreview", page);
  else await window.showTextDocument(page);
}
