import type { Settings } from "../config/settings.ts";
import type { Grammar } from "../syntax/language.ts";

/** A file that is to be checked. */
export interface TextFile {
  readonly path: string;
  readonly grammar: Grammar;
  /** Whether the prefilter lets it through; told from its bytes, since most files need not be decoded. */
  readonly mayMatter: boolean;
  decoded(): Decoded;
}

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** What stood before the text: a byte order mark or nothing. */
  readonly lead: string;
  /** Whether writing lead and text back would give the same bytes. */
  readonly isExact: boolean;
}

/** A file, or the reason why it cannot be checked. */
export type InputFile = TextFile | { readonly path: string; readonly why: string };

/** What the terminal's host hands in for `corslint check`. */
export interface CheckHost {
  /** The files in the order of the report. `isExact` says that writing the text back gives the same bytes. */
  files(): AsyncIterable<InputFile> | Iterable<InputFile>;
  /** The settings that hold for a file: its project file, and what the command line says. */
  settingsOf(path: string): Settings;
  /**
   * A file by its absolute path that a configuration of nginx includes, where it lies in a folder that is checked and its name
   * tells no language; undefined for all others.
   */
  included(fullPath: string): InputFile | undefined;
  /** One of the files, as it is now. */
  file(path: string): InputFile;
  /** The absolute path of a file, with `/` between its parts: where the files around it are looked for. */
  fullPath(path: string): string;
  /** An absolute path without links; the same path where there is no such file. */
  realPath(fullPath: string): string;
  /** The text of a file by its absolute path; undefined where there is none that can be read. */
  read(fullPath: string): string | undefined;
  /** The names in a folder by its absolute path, folders with a `/` at their end; undefined where it cannot be read. */
  list(fullPath: string): readonly string[] | undefined;
  /** Puts a fixed text in the place of a file's. */
  write(path: string, text: string): void;
}
