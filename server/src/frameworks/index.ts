import type { Adapter } from "./adapter.ts";
import { starlette } from "./python/starlette/adapter.ts";

/** Every framework that corslint reads, one line each. */
export const adapters: readonly Adapter[] = [starlette];

/** The adapter with an id; policies name theirs. */
export function adapterOf(id: string): Adapter | undefined {
  return adapters.find((adapter) => adapter.id === id);
}
