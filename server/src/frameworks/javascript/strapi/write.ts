import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import { entryOf } from "../../../syntax/value.ts";
import { insertAfter, replaceNode } from "../../shared/writing/elements.ts";
import type { Finder } from "../shared/options/written.ts";

/** The options are the `config` beside the name; a name alone becomes an object. */
export const inConfig: Finder = (source, { span }) => {
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
