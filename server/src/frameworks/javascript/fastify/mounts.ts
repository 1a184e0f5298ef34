import type { Node } from "web-tree-sitter";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { mountOfHandler } from "../shared/handSet/mounts.ts";
import type { Mount } from "../shared/options/mount.ts";

/** Where a hook or a handler is handed over, also as `app.route({ method: "GET", url: "/", handler })`. */
export function mountIn(source: Source, handler: Node): Mount | undefined {
  return mountOfHandler(source, handler) ?? describedMount(source, handler);
}

function describedMount(source: Source, handler: Node): Mount | undefined {
  const pair = handler.parent?.type === "pair" ? handler.parent : handler;
  const name = pair.childForFieldName(pair.type === "pair" ? "key" : "name");
  const object = pair.parent?.type === "object" ? pair.parent : undefined;
  const call = object?.parent?.type === "arguments" && object.parent.parent;
  const routed = call ? methodCall(source, call) : undefined;
  if (!object || !name || textOf(source, name) !== "handler" || routed?.method !== "route") return undefined;
  const options = javascriptValue(source, object);
  const path = entryOf(options, "url") ?? entryOf(options, "path");
  return { receiver: routed.object, method: "on", path, listed: entryOf(options, "method"), call: routed.call };
}
