import { grammarOfLanguage } from "../../server/src/lsp/protocol.ts";

/** Where documents may lie that are checked: not in the versions of a file that git or a diff shows, nor in output. */
const schemes = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web"];

/** The documents that the server is told of. */
export const checkedDocuments = Object.keys(grammarOfLanguage).flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);
