import type { HandSetHeader } from "../../../policy/facts.ts";
import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { headerText, setting } from "../../reading/settings.ts";
import { fixedPolicy } from "../fixedHeaders.ts";
import { type HeaderEntry, headerEntries } from "./entries.ts";

/** The policies that `headers()` of a configuration spells out: the same headers for every origin, on all that is answered. */
function policiesOf(source: Source): Policy[] {
  return headerEntries(source).flatMap((entry, layer) => policyOf(entry, layer) ?? []);
}

function policyOf({ node, source, headers }: HeaderEntry, layer: number): Policy | undefined {
  return fixedPolicy({
    framework: "next",
    label: "This entry",
    span: spanOf(node),
    scope: { route: `next ${source ?? node.startIndex}`, layer, writes: "on the way in" },
    // The last one of a name wins.
    header: (name) => headers.findLast((each) => each.name.toLowerCase() === name)?.value,
    optionsStatus: 200,
  });
}

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
  read: policiesOf,
  readHeaders: handSet,
  writers: {},
};
