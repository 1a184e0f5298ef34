import type { Prover } from "../../origins/prover.ts";
import type { Note } from "../../policy/note.ts";
import { type Document, readDocument } from "../document.ts";
import { readNotes, readRoutes } from "../facts.ts";
import { mayAnswer } from "../prefilter.ts";
import type { Asked } from "./asked.ts";
import { type Simulation, simulate } from "./simulate.ts";

/** What one file lets a page read, or why that is not known. */
export interface DocumentSimulation {
  readonly simulation: Simulation;
  /** What the user should know of how the file and those around it belong together. */
  readonly notes: readonly Note[];
  /** Adapters that failed; what they read is missing. */
  readonly problems: readonly string[];
}

/** Reads the policies of a text and says what a page may read of what they answer. */
export function simulateDocument(document: Document, asked: Asked, prover: Prover): DocumentSimulation {
  const read = readDocument(document, mayAnswer);
  if ("skipped" in read && read.skipped !== undefined) {
    return {
      simulation: { reads: "unknown", preflight: "unknown", why: read.skipped, routes: [] },
      notes: [],
      problems: [],
    };
  }
  if (!("source" in read)) return { simulation: simulate([], asked, prover), notes: [], problems: [] };
  const problems: string[] = [];
  const simulation = simulate(readRoutes(read.source, problems), asked, prover);
  return { simulation, notes: readNotes(read.source, problems), problems };
}
