import type { OriginPattern } from "../../policy/originSet.ts";
import type { Prover } from "../prover.ts";
import type { Mistake } from "../written/mistake.ts";

/** A pattern that matches, and what kept it from doing so. */
export interface Mended {
  readonly source: string;
  readonly mistake: Mistake;
}

const slashes = /(?:\\?\/)(?=\$|\||\)*$|\)\$)/g;

/** Small changes, each with the mistake that it takes out. */
const changes: readonly (readonly [Mistake, (source: string) => string])[] = [
  ["slash", (source) => source.replaceAll(slashes, "")],
  ["port", (source) => source.replaceAll(/:(?:443|80)(?!\d)/g, "")],
  ["case", lowered],
  ["scheme", (source) => source.replace(/^\^(?=[\w([])/, "^https://")],
];

/**
 * The smallest change after which a pattern that no origin matches lets in some, and no stranger; undefined where none of
 * those that are tried does.
 */
export function mended({ source, flags, dialect, matching }: OriginPattern, prover: Prover): Mended | undefined {
  for (const [mistake, change] of changes) {
    const changed = change(source);
    if (changed === source) continue;
    const { verdict } = prover.prove({ kind: "pattern", source: changed, flags, dialect, matching });
    if (verdict === "safe") return { source: changed, mistake };
  }
  return undefined;
}

/** Lower case, but for escapes such as `\S`. */
function lowered(source: string): string {
  return source.replaceAll(/\\.|[A-Z]/g, (piece) => (piece.startsWith("\\") ? piece : piece.toLowerCase()));
}
