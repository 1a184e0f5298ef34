import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Figure } from "./measure.ts";

/** The size of the packed extension, when `npm run package` has made one. */
export async function* packageFigures(): AsyncGenerator<Figure> {
  const file = statSync(fileURLToPath(new URL("../../corslint.vsix", import.meta.url)), { throwIfNoEntry: false });
  const figure = file ? `${(file.size / 1e6).toFixed(2)} MB` : "not measured: npm run package has not been run";
  yield { what: "packed extension", figure, limit: "≤ 3 MB" };
}
