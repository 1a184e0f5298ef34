import type { HandSetHeader } from "../../../policy/facts.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { headerEntries } from "./entries.ts";
import { entryPolicies } from "./read.ts";
import { nextWriters } from "./write.ts";

function handSet(source: Source): HandSetHeader[] {
  return headerEntries(source).flatMap(({ headers }) =>
    headers
      .filter(({ name }) => /^access-control-/i.test(name))
      .map(({ name, nameNode, value }) => ({
        framework: "next",
        statement: spanOf(nameNode.parent?.parent ?? nameNode),
        name,
        nameSpan: spanOf(nameNode),
        value: setting(value, headerText),
      })),
  );
}

/** The headers that a configuration of Next.js sets on all answers of some paths. */
export const next: Adapter = {
  id: "next",
  family: "javascript",
  words: /access-control-/i,
  read: (source) => entryPolicies(source).map(({ policy }) => policy),
  readHeaders: handSet,
  writers: nextWriters,
};
