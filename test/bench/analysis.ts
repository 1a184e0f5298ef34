import { defaults } from "../../server/src/config/settings.ts";
import { analyze } from "../../server/src/engine/analyze.ts";
import { createParsedText } from "../../server/src/syntax/parsedText.ts";
import { parsers } from "../support/grammars.ts";
import { type Figure, percentile, timings } from "./measure.ts";
import { benched, textOf } from "./texts.ts";

/** How long the analysis takes beside the parse that it follows, in a file of 10,000 lines of each language. */
export async function* analysisFigures(): AsyncGenerator<Figure> {
  for (const grammar of benched) {
    await parsers.load(grammar);
    const text = textOf(grammar, 10_000);
    const parse = await timings(9, 2, () => {
      const parsed = createParsedText(parsers, grammar);
      parsed.parse(text);
      parsed.dispose();
    });
    const kept = createParsedText(parsers, grammar);
    kept.parse(text);
    const document = { path: "x", grammar, text, parse: () => kept.parse(text) };
    const analysis = await timings(9, 2, () => analyze(document, defaults));
    const found = analyze(document, defaults).findings.length;
    kept.dispose();
    const [parseTime, analysisTime] = [percentile(parse, 0.5), percentile(analysis, 0.5)];
    yield {
      what: `${grammar}: analysis ÷ parse, 10,000 lines, ${found} finding`,
      figure: `${(analysisTime / parseTime).toFixed(3)} (${analysisTime.toFixed(1)} ms ÷ ${parseTime.toFixed(1)} ms)`,
      limit: "≤ 0.25",
    };
  }
}
