import type { Prover } from "../../origins/prover.ts";
import { codeOf } from "../../syntax/embedded.ts";
import { sourceOf } from "../../syntax/source.ts";
import type { Document } from "../analyze.ts";
import { readRoutes } from "../facts.ts";
import { mayMatter } from "../prefilter.ts";
import type { Asked } from "./asked.ts";
import { type Simulation, simulate } from "./simulate.ts";

/** What one file lets a page read, or why that is not known. */
export interface DocumentSimulation {
  readonly simulation: Simulation;
  /** Adapters that failed; what they read is missing. */
  readonly problems: readonly string[];
}

/** Reads the policies of a text and says what a page may read of what they answer. */
export function simulateDocument(document: Document, asked: Asked, prover: Prover): DocumentSimulation {
  if (!mayMatter(document.text, document.grammar)) return { simulation: simulate([], asked, prover), problems: [] };
  const parsed = document.parse();
  if ("skipped" in parsed) {
    return { simulation: { reads: "unknown", preflight: "unknown", why: parsed.skipped, routes: [] }, problems: [] };
  }
  const source = sourceOf(
    document.path,
    document.grammar,
    codeOf(document.path, document.text),
    parsed.tree.rootNode,
    document.project,
  );
  const problems: string[] = [];
  return { simulation: simulate(readRoutes(source, problems), asked, prover), problems };
}
