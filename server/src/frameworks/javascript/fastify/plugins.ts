import type { Node } from "web-tree-sitter";
import { argumentsOf } from "../../../syntax/javascript/calls.ts";
import { mentionsOf } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { type ExportUse, exportUses } from "../shared/options/calls.ts";
import { exports } from "./options.ts";

/** All expressions that stand for the plugin, in the order of the text; Fastify also takes the promise of its module. */
export const pluginUses = onceFor((source: Source): readonly ExportUse[] =>
  [...exportUses(source, exports), ...promisedUses(source)].sort((a, b) => a.node.startIndex - b.node.startIndex),
);

/** `app.register(import("@fastify/cors"))`, and the same with `await`. */
function promisedUses(source: Source): ExportUse[] {
  return Object.keys(exports).flatMap((module) =>
    mentionsOf(source, module).flatMap((mention) => {
      const call = mention.parent?.parent;
      if (!call || textOf(source, call.childForFieldName("function") ?? call) !== "import") return [];
      const node = call.parent?.type === "await_expression" ? call.parent : call;
      return isRegistered(source, node) ? [{ node, module }] : [];
    }),
  );
}

function isRegistered(source: Source, node: Node): boolean {
  const call = node.parent?.type === "arguments" ? node.parent.parent : undefined;
  return call != null && methodCall(source, call)?.method === "register" && argumentsOf(call).given[0]?.id === node.id;
}
