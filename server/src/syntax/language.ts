/** The languages that corslint reads, by the family that shares adapters and comment marks. */
export type Family = "python" | "javascript" | "nginx";

/** The grammars, one WASM file each. */
export type Grammar = "python" | "javascript" | "typescript" | "tsx" | "nginx";

export const grammars: readonly Grammar[] = ["python", "javascript", "typescript", "tsx", "nginx"];

/** The family of a grammar. */
export function familyOf(grammar: Grammar): Family {
  return grammar === "typescript" || grammar === "tsx" ? "javascript" : grammar;
}
