import { methodCall } from "../../../../syntax/javascript/members.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Value } from "../../../../syntax/value.ts";
import { importedPlacements } from "../../shared/handSet/imported.ts";
import { isTooLate } from "./late.ts";
import { reachesOf } from "./reaches.ts";
import { responseOf } from "./responses.ts";
import { type HeaderSetting, type Setting, sentAt } from "./settings.ts";

/** A header that a response gets from an object of another file: `res.set(corsHeaders)`. */
export interface ImportedSetting {
  readonly setting: HeaderSetting;
  /** What it is worth there; the value of the setting only stands for it. */
  readonly given: Value;
  /** Where it stands among what the response is given. */
  readonly order: number;
}

/** The headers of objects that other files give, where they are set on the response of a handler. */
export const importedSettings = onceFor((source: Source): readonly ImportedSetting[] =>
  importedPlacements(source).flatMap(
    ({ carrier, name, nameNode, how, value, given, at, sentAt: sent, within = [], order }) => {
      const call = carrier.kind === "express" ? methodCall(source, sent ?? at) : undefined;
      const response = call && responseOf(source, call);
      if (!call || !response) return [];
      const setting: Setting = { how, value, call, response, at, within };
      return reachesOf(source, setting)
        .filter((reached) => !isTooLate(source, sentAt(reached), reached.response))
        .map((reached) => ({ setting: { ...reached, name, nameNode }, given, order: order ?? at.startIndex }));
    },
  ),
);
