import type { Adapter } from "../../adapter.ts";
import { handSetWriters } from "../handSet/write.ts";
import { readRules } from "./read.ts";

const { "credentials-off": credentialsOff } = handSetWriters;

/** `routeRules` of Nitro and Nuxt. */
export const nitro: Adapter = {
  id: "nitro",
  family: "javascript",
  words: /\b(?:routeRules|defineRouteRules)\b/,
  read: readRules,
  writers: { ...(credentialsOff && { "credentials-off": credentialsOff }) },
};
