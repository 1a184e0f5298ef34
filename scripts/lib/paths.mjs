// The project's own places, for scripts started from anywhere.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packed extension. */
export const vsixFile = join(root, "corslint.vsix");

/** What test runs leave behind: reports and pictures. */
export const artifacts = join(root, "test/artifacts");

/** The project that `npm start` opens and that the editor tests work on. */
export const sample = join(root, "test/sample");
