import type { Adapter } from "../../adapter.ts";
import { policiesHanded } from "../cors/handed.ts";
import { headersOfServers } from "./headers.ts";
import { handedByVite, standingInVite, viteHanding } from "./servers.ts";
import { viteWriters } from "./write.ts";

/** The servers of Vite for development and preview. */
export const vite: Adapter = {
  id: "vite",
  family: "javascript",
  words: /["'`](?:vite|vitest\/config)["'`]|\b(?:server|preview)\b/,
  read: (source) => [...policiesHanded(source, handedByVite(source), viteHanding), ...headersOfServers(source)],
  readRoutes: (source) => [...policiesHanded(source, standingInVite(source), viteHanding), ...headersOfServers(source)],
  writers: viteWriters,
};
