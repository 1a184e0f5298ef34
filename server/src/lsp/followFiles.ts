import type { Abilities } from "./abilities.ts";
import type { Checks } from "./checks.ts";
import { type Documents, isChecked } from "./documents.ts";
import type { Surroundings } from "./surroundings.ts";

interface Followed {
  readonly documents: Documents;
  readonly checks: Checks;
  readonly surroundings: Surroundings;
  readonly abilities: Abilities;
  /** Told when the analysis of an open document no longer counts. */
  changed(): void;
}

/**
 * Follows the files that analyses have looked at, as they are typed, opened and closed. Gives what is to be told of files
 * that have changed in their file system.
 */
export function followFiles({ documents, checks, surroundings, abilities, changed }: Followed): (uri: string) => void {
  function follow(uri: string, text: string | undefined): void {
    if (surroundings.changed(uri, text) && checks.outdate(uri)) changed();
  }

  documents.onDidChangeContent(({ document }) => follow(document.uri, textOf(documents, document.uri)));
  documents.onDidClose(({ document }) => follow(document.uri, undefined));
  if (!abilities.watchRegistration) documents.onDidOpen(surroundings.forgetAll);
  return (uri) => {
    if (textOf(documents, uri) === undefined) follow(uri, undefined); // what is open is followed by itself
  };
}

/** The text of an open document. */
export function textOf(documents: Documents, uri: string): string | undefined {
  const document = documents.get(uri);
  return isChecked(document) ? document.text.getText() : undefined;
}
