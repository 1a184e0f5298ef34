import type { Adapter } from "../../adapter.ts";
import { finderOf, policiesHanded } from "../cors/handed.ts";
import { corsWriters } from "../cors/write.ts";
import { headersOfServers } from "./headers.ts";
import { handedByVite } from "./servers.ts";

/** The servers of Vite for development and preview. */
export const vite: Adapter = {
  id: "vite",
  family: "javascript",
  words: /["'`](?:vite|vitest\/config)["'`]|\b(?:server|preview)\b/,
  read: (source) => [
    ...policiesHanded(source, handedByVite(source), { framework: "vite", label: "Vite" }),
    ...headersOfServers(source),
  ],
  writers: corsWriters(finderOf(handedByVite)),
};
