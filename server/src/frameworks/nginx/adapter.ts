import type { Adapter } from "../adapter.ts";
import { readNginx } from "./read.ts";
import { addVary } from "./write/addVary.ts";
import { allowListMap, patternMap } from "./write/allowList.ts";
import { credentialsOff } from "./write/credentialsOff.ts";

export const nginx: Adapter = {
  id: "nginx",
  family: "nginx",
  words: /access-control-allow-origin/i,
  read: readNginx,
  writers: {
    nginx: allowListMap,
    "origin-pattern": patternMap,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};
