import type { Adapter } from "../adapter.ts";
import { aiohttpCors } from "./aiohttpCors/adapter.ts";
import { chalice } from "./chalice/adapter.ts";
import { falcon } from "./falcon/adapter.ts";
import { litestar } from "./litestar/adapter.ts";
import { quartCors } from "./quartCors/adapter.ts";
import { robyn } from "./robyn/adapter.ts";
import { sanicExt } from "./sanicExt/adapter.ts";
import { socketio } from "./socketio/adapter.ts";

/** The smaller libraries of Python that have options of their own for cross-origin requests. */
export const pythonLibraries: readonly Adapter[] = [
  litestar,
  aiohttpCors,
  falcon,
  quartCors,
  sanicExt,
  socketio,
  chalice,
  robyn,
];
