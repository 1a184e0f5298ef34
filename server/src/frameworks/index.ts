import type { Adapter } from "./adapter.ts";
import { cors } from "./javascript/cors/adapter.ts";
import { express } from "./javascript/express/adapter.ts";
import { nginx } from "./nginx/adapter.ts";
import { pythonHeaders } from "./python/headers/adapter.ts";
import { starlette } from "./python/starlette/adapter.ts";

/** Every framework that corslint reads, one line each. */
export const adapters: readonly Adapter[] = [starlette, pythonHeaders, cors, express, nginx];

/** The adapter with an id; policies name theirs. */
export function adapterOf(id: string): Adapter | undefined {
  return adapters.find((adapter) => adapter.id === id);
}
