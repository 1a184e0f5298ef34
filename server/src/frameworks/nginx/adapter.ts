import type { Adapter } from "../adapter.ts";
import { addedHeaders } from "./config/addedHeaders.ts";
import { readDirectives } from "./mistakes/read.ts";
import { readNotes } from "./notes/read.ts";
import { readNginx } from "./read.ts";
import { readNginxRoutes } from "./readRoutes.ts";
import { addVary } from "./write/addVary.ts";
import { allowListMap, patternMap } from "./write/allowList.ts";
import { credentialsOff } from "./write/credentialsOff.ts";

export const nginx: Adapter = {
  id: "nginx",
  family: "nginx",
  words: /access-control|control-allow-|\binclude(?:[^\S\n]|$)/im,
  read: readNginx,
  readRoutes: readNginxRoutes,
  readHeaders: addedHeaders,
  readDirectives,
  readNotes,
  writers: {
    nginx: allowListMap,
    "origin-pattern": patternMap,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};
