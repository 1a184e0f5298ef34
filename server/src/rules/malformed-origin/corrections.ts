import { mended } from "../../origins/tighten/mend.ts";
import { correctedOrigin, correctedOrigins } from "../../origins/written/correction.ts";
import { isOn } from "../../policy/known.ts";
import { sameSpan } from "../../policy/span.ts";
import { type Allowed, isConstant, isOneOfSeveral } from "../entries.ts";
import type { Correction, Question } from "../rule.ts";

/** The item as browsers send it; several items where it lists several; gone where the list has it already. */
export function corrections(allowed: Allowed, question: Question): Correction[] {
  const { entry, policy } = allowed;
  const { set, span, text } = entry;
  if (set.kind === "pattern") {
    const source = mended(set, question.prover)?.source;
    return source === undefined ? [] : [correction("Let the pattern match origins", { kind: "pattern", span, source })];
  }
  const origin = textOf(allowed);
  if (origin === undefined || text === undefined) return [];
  const only = correctedOrigin(origin);
  const several = isConstant(allowed) ? undefined : correctedOrigins(text);
  const meant = several ?? (only === undefined ? [] : [only]);
  const listed = new Set(policy.origins.entries.map((other) => (other.set.kind === "exact" ? other.set.origin : "")));
  const names = meant.map((origin) => encrypted(origin, allowed, question)).filter((origin) => !listed.has(origin));
  const [name] = names;
  if (name === undefined) return meant.length > 0 && isOneOfSeveral(allowed) ? [removal(allowed)] : [];
  const isWhole = sameSpan(span, policy.origins.span);
  if (several && isWhole) return [correction("Make it a list", { kind: "list", span, items: names })];
  if (several) return [correction("Make an item of each origin", { kind: "names", span, old: text, names })];
  return [correction(`Write ${name}`, { kind: "text", span, text: name })];
}

/** What the library compares with origins; undefined for patterns. */
export function textOf({ entry: { set, text, deadBecause } }: Allowed): string | undefined {
  return set.kind === "exact" ? set.origin : deadBecause === undefined ? undefined : text;
}

/** With credentials a site of the internet is to be let in over `https:` only. */
function encrypted(origin: string, { policy }: Allowed, { prover }: Question): string {
  const isExposed = isOn(policy.credentials) && prover.insecureOrigin({ kind: "exact", origin }) !== undefined;
  return isExposed ? origin.replace(/^http:/, "https:") : origin;
}

function removal({ entry }: Allowed): Correction {
  return correction("Take it out: the list has it already", { kind: "remove", span: entry.span });
}

function correction(title: string, change: Correction["changes"][number]): Correction {
  return { intent: "correct", title, changes: [change] };
}
