import type { Node } from "web-tree-sitter";
import { memberHits } from "../../../syntax/hits.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { climb } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf } from "../../../syntax/value.ts";
import { alternativesIn, type Handed } from "../cors/handed.ts";
import { gateways } from "./gateways.ts";

/** What servers of Socket.IO are made with: the options of an adapter go over those of the gateways that it serves. */
export function socketServers(source: Source): Handed[] {
  const made = socketAdapters(source);
  return made.length > 0 && source.mentions(/\buseWebSocketAdapter\b/) ? made : [...made, ...gateways(source)];
}

/** `super.createIOServer(port, { ...options, cors })` in a class that extends Nest's `IoAdapter`. */
function socketAdapters(source: Source): Handed[] {
  return memberHits(source, /\bcreateIOServer\b/g).flatMap((name) => {
    const call = name.parent?.parent && methodCall(source, name.parent.parent);
    if (call?.object.type !== "super" || !isIoAdapter(source, call.call)) return [];
    const options = call.given[1] && javascriptValue(source, call.given[1]);
    // What is handed on from the gateway says there what it lets in.
    const isWritten = options?.kind === "record" && options.entries.some(({ key }) => key === "cors");
    const value = isWritten ? entryOf(options, "cors") : undefined;
    const alternatives = value && alternativesIn(source, value);
    return alternatives ? [{ node: call.call, named: value.node, alternatives }] : [];
  });
}

const classes = new Set(["class_declaration", "class"]);

function isIoAdapter(source: Source, at: Node): boolean {
  const heritage = climb(at, classes)?.children.find((child) => child?.type === "class_heritage");
  const parent = heritage?.descendantsOfType("identifier")[0];
  const imported = parent ? importedAs(source, parent) : undefined;
  return imported?.module === "@nestjs/platform-socket.io" && imported.name === "IoAdapter";
}
