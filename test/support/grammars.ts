import { readFile } from "node:fs/promises";
import { createParsers, type Parsers } from "../../server/src/syntax/parsers.ts";

/** Parsers over the grammars of the checkout, with a budget that a busy machine does not exceed. */
export const parsers: Parsers = createParsers({
  wasm: (name) => readFile(new URL(`../../grammars/${name}.wasm`, import.meta.url)),
  parseBudget: 10_000,
});
