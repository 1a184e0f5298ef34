import { engine } from "../../server/src/origins/automaton/engine.ts";
import { type Prover, proverWith, usualLimits } from "../../server/src/origins/prover.ts";

/** A prover whose answers depend on no clock. */
export function patientProver(): Prover {
  return proverWith(engine, { ...usualLimits, now: () => 0 });
}
