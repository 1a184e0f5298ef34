/**
 * Thrown where a question cannot be answered exactly, or not within its limits; the message is the reason, as a noun that
 * can stand alone ("a back-reference"). The prover catches it: what is undecided is reported as unknown, never as safe.
 */
export class Undecided extends Error {}

const longest = 80;

/** A text that a reason may quote. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
