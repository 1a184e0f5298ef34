import type { View, Workspace } from "./workspace.ts";

/** Each round reads what the one before has asked for: as many as modules import each other in a row. */
export const maxRounds = 12;

/** Looks at a view again and again until it misses nothing, or nothing more can be read. `read` may not fail. */
export function untilRead<T>(
  workspace: Workspace,
  read: (path: string) => string | undefined,
  look: (view: View) => T,
): T {
  for (let round = 1; ; round++) {
    const view = workspace.view();
    const result = look(view);
    if (view.missing.size === 0 || round === maxRounds) return result;
    for (const path of view.missing) workspace.put(path, read(path));
  }
}
