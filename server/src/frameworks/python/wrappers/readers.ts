import type { Adapter } from "../../adapter.ts";
import { falcon } from "../falcon/adapter.ts";
import { flaskCors } from "../flaskCors/adapter.ts";
import { litestar } from "../litestar/adapter.ts";
import { quartCors } from "../quartCors/adapter.ts";
import { socketio } from "../socketio/adapter.ts";
import { starlette } from "../starlette/adapter.ts";

/** The libraries that functions of the workspace may set up. Each of them takes a list of origins, which is what fixes write. */
export const readers: readonly Adapter[] = [starlette, flaskCors, litestar, falcon, quartCors, socketio];
