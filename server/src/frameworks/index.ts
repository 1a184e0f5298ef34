import type { Policy } from "../policy/policy.ts";
import type { Family } from "../syntax/language.ts";
import type { Source } from "../syntax/source.ts";
import type { Adapter } from "./adapter.ts";
import { javascriptCookies } from "./javascript/cookies/adapter.ts";
import { express } from "./javascript/express/adapter.ts";
import { libraries } from "./javascript/libraries.ts";
import { page } from "./javascript/page/adapter.ts";
import { corsFamily } from "./javascript/shared/corsFamily.ts";
import { asDeployed } from "./javascript/shared/developing.ts";
import { nginx } from "./nginx/adapter.ts";
import { pythonCookies } from "./python/cookies/adapter.ts";
import { djangoCors } from "./python/djangoCors/adapter.ts";
import { flaskCors } from "./python/flaskCors/adapter.ts";
import { pythonHeaders } from "./python/headers/adapter.ts";
import { pythonLibraries } from "./python/libraries.ts";
import { starlette } from "./python/starlette/adapter.ts";
import { wrappers } from "./python/wrappers/adapter.ts";

/** Every framework that corslint reads, one line each. */
export const adapters: readonly Adapter[] = [
  starlette,
  flaskCors,
  djangoCors,
  pythonHeaders,
  pythonCookies,
  ...pythonLibraries,
  wrappers,
  ...corsFamily,
  express,
  page,
  javascriptCookies,
  ...libraries,
  nginx,
];

/** The adapter with an id; policies name theirs. */
export function adapterOf(id: string): Adapter | undefined {
  return adapters.find((adapter) => adapter.id === id);
}

/** What becomes of the policies of a file once its language's programs are deployed; nothing where a language is not named. */
export const deployedIn: Readonly<Partial<Record<Family, (source: Source, policies: Policy[]) => Policy[]>>> = {
  javascript: asDeployed,
};
