import type { Adapter } from "./adapter.ts";
import { pythonHeaders } from "./python/headers/adapter.ts";
import { starlette } from "./python/starlette/adapter.ts";

/** Every framework that corslint reads, one line each. */
export const adapters: readonly Adapter[] = [starlette, pythonHeaders];

/** The adapter with an id; policies name theirs. */
export function adapterOf(id: string): Adapter | undefined {
  return adapters.find((adapter) => adapter.id === id);
}
