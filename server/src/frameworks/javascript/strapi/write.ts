import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import { entryOf, literalOf } from "../../../syntax/value.ts";
import { insertAfter, replaceNode } from "../../shared/writing/elements.ts";
import { allowOnly } from "../../shared/writing/titles.ts";
import { asList } from "../shared/options/idioms.ts";
import { optionOf } from "../shared/options/option.ts";
import { optionWriters } from "../shared/options/write.ts";
import type { Finder } from "../shared/options/written.ts";
import { helperCall } from "./environment.ts";

/** The options are the `config` beside the name; a name alone becomes an object. */
const inConfig: Finder = (source, { span }) => {
  const item = nodeAt(source, span);
  if (!item) return undefined;
  if (item.type !== "object") {
    return {
      options: undefined,
      like: item,
      first: (option) => [replaceNode(item, [`{ name: ${textOf(source, item)}, config: { `, ...option, " } }"])],
    };
  }
  const config = entryOf(javascriptValue(source, item), "config");
  if (config && config.kind !== "record") return undefined;
  const last = partsOf(item).at(-1);
  return {
    options: config,
    like: item,
    first: (option) => last && [insertAfter(source, last, ["config: { ", ...option, " }"])],
  };
};

const writers = optionWriters({
  find: inConfig,
  origin: "origin",
  credentials: "credentials",
  isOnByDefault: true,
  list: asList,
});

/** The helper that reads the environment takes the default as its second argument. */
export const strapiWriters: typeof writers = {
  ...writers,
  "explicit-origins": (request) => {
    const { source, policy, trusted } = request;
    const origin = policy.unsetOrigin && optionOf(inConfig(source, policy)?.options, "origin");
    const found = origin && helperCall(source, literalOf(origin));
    const [name] = found ? argumentsOf(found.call).given : [];
    if (!found || !name) return writers["explicit-origins"]?.(request);
    const list = asList(source, name, trusted.origins);
    return {
      title: `${allowOnly(trusted.origins)} where ${found.variable} is not set`,
      edits: [insertAfter(source, name, list)],
    };
  },
};
