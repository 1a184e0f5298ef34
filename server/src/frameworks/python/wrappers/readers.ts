import type { Adapter } from "../../adapter.ts";
import { aiohttpCors } from "../aiohttpCors/adapter.ts";
import { chalice } from "../chalice/adapter.ts";
import { falcon } from "../falcon/adapter.ts";
import { flaskCors } from "../flaskCors/adapter.ts";
import { litestar } from "../litestar/adapter.ts";
import { quartCors } from "../quartCors/adapter.ts";
import { robyn } from "../robyn/adapter.ts";
import { sanicExt } from "../sanicExt/adapter.ts";
import { socketio } from "../socketio/adapter.ts";
import { starlette } from "../starlette/adapter.ts";

/** The libraries that functions of the workspace may set up and that take a plain list of origins, which is what fixes write. */
const takingLists: readonly Adapter[] = [starlette, flaskCors, litestar, falcon, quartCors, socketio, robyn];

/** Whether a list of origins is what a library is given. */
export function takesList(framework: string): boolean {
  return takingLists.some(({ id }) => id === framework);
}

/** All that functions of the workspace may set up. */
export const readers: readonly Adapter[] = [...takingLists, aiohttpCors, chalice, sanicExt];
