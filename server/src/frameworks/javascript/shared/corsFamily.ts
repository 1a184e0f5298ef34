import type { Adapter } from "../../adapter.ts";
import { apollo } from "../apollo/adapter.ts";
import { cors } from "../cors/adapter.ts";
import { firebase } from "../firebase/adapter.ts";
import { keystone } from "../keystone/adapter.ts";
import { nest } from "../nest/adapter.ts";
import { next } from "../next/adapter.ts";
import { nextCors } from "../nextCors/adapter.ts";
import { socketIo } from "../socketio/adapter.ts";
import { trpc } from "../trpc/adapter.ts";
import { vite } from "../vite/adapter.ts";

/** The package `cors`, the frameworks that hand their options to it, and the servers of the same build tools. */
export const corsFamily: readonly Adapter[] = [
  cors,
  nest,
  socketIo,
  nextCors,
  apollo,
  keystone,
  firebase,
  trpc,
  vite,
  next,
];
