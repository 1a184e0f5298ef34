import { nodeAt, partsOf } from "../../../syntax/nodes.ts";
import { literalOf } from "../../../syntax/value.ts";
import { insertAfter, replaceNode } from "../../shared/writing/elements.ts";
import { argumentAt } from "../shared/options/calls.ts";
import { givenOption } from "../shared/options/option.ts";
import type { Finder } from "../shared/options/written.ts";

/** The options are the `cors` of the server; none stand for `true`. */
export const inCors: Finder = (source, { span }) => {
  const call = nodeAt(source, span);
  const server = call && argumentAt(source, call, 0);
  if (!call || server?.kind !== "record") return undefined;
  const cors = givenOption(server, "cors");
  if (cors && cors.kind !== "record" && cors.kind !== "flag") return undefined;
  if (cors?.kind === "flag") {
    return { options: undefined, like: call, first: (option) => [replaceNode(cors.node, ["{ ", ...option, " }"])] };
  }
  const last = partsOf(literalOf(server)).at(-1);
  return {
    options: cors,
    like: call,
    first: (option) => last && [insertAfter(source, last, ["cors: { ", ...option, " }"])],
  };
};
