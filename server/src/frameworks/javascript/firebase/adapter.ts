import type { Policy } from "../../../policy/policy.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { policiesHanded } from "../cors/handed.ts";
import { asList, asRegexOrList } from "../shared/options/idioms.ts";
import { unsure } from "../shared/options/unsure.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";
import { functions } from "./functions.ts";

const handing = { framework: "firebase-functions", label: "Firebase" };

/** Their option is the origin of `cors`, without credentials (firebase-functions 4 to 6). */
function read(source: Source): Policy[] {
  return functions(source).flatMap((made) => {
    const policies = policiesHanded(source, [made], handing);
    return made.maySetHeaders
      ? policies.map((policy) => unsure(policy, "what it goes on with may set headers besides"))
      : policies;
  });
}

/** The handlers of Cloud Functions for Firebase that bring `cors` along. */
export const firebase: Adapter = {
  id: "firebase-functions",
  family: "javascript",
  words: /["'`]firebase-functions\/(?:v2\/)?https["'`]/,
  wordsAreModules: true,
  read,
  writers: optionWriters({
    find: inArgument(0),
    origin: "cors",
    credentials: "credentials",
    list: asList,
    pattern: asRegexOrList,
  }),
};
