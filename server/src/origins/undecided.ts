/**
 * Thrown where a question cannot be answered exactly, or not within its limits; the message is the reason, as a noun that
 * can stand alone ("a back-reference"). The prover catches it: what is undecided is reported as unknown, never as safe.
 */
export class Undecided extends Error {
  override readonly name = "Undecided";
}

/** Whether an error is one. Told by its name: the engine comes in a bundle of its own, with a class of its own. */
export function isUndecided(error: unknown): error is Undecided {
  return error instanceof Error && error.name === "Undecided";
}

const longest = 80;

/** A text that a reason may quote. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
