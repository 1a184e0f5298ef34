import type { Settings } from "../config/settings.ts";
import type { Grammar } from "../syntax/language.ts";

/** A file that is to be checked, or the reason why it cannot be. */
export type InputFile =
  | { readonly path: string; readonly grammar: Grammar; readonly text: string; readonly isExact: boolean }
  | { readonly path: string; readonly why: string };

/** What the terminal's host hands in for `corslint check`. */
export interface CheckHost {
  /** The files in the order of the report. `isExact` says that writing the text back gives the same bytes. */
  files(): AsyncIterable<InputFile>;
  /** The settings that hold for a file: its project file, and what the command line says. */
  settingsOf(path: string): Promise<Settings>;
  /** Puts a fixed text in the place of a file's. */
  write(path: string, text: string): Promise<void>;
}
