import { analysisFigures } from "./analysis.ts";
import type { Figure } from "./measure.ts";
import { packageFigures } from "./package.ts";
import { proverFigures } from "./prover.ts";
import { scanFigures } from "./scan.ts";
import { serverFigures } from "./server.ts";

const parts: readonly (() => AsyncGenerator<Figure>)[] = [
  analysisFigures,
  serverFigures,
  scanFigures,
  proverFigures,
  packageFigures,
];
for (const part of parts) {
  for await (const { what, figure, limit } of part()) console.log(`${what.padEnd(62)} ${figure.padEnd(50)} ${limit}`);
}
