import type { Node } from "web-tree-sitter";
import { reflected } from "../../../policy/listing.ts";
import type { Failure } from "../../../policy/wire.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf, textOf } from "../../../syntax/nodes.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { isTruthy, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { credentialsOf, plainEffect } from "../../shared/headers/effects.ts";
import { type Effect, headerOf, namesOrigin } from "../../shared/headers/write.ts";
import { headerText } from "../../shared/reading/settings.ts";
import type { Server } from "./frameworks.ts";
import type { Site } from "./sites.ts";
import { allowOriginValue, plainText } from "./value.ts";

const asked = /["'](?:HTTP_)?access[-_]control[-_]request[-_](?:headers|method)["']/i;

/** What a place does to the answer; undefined for headers that say nothing about CORS. */
export function effectOf(source: Source, site: Site, server: Server): Effect | undefined {
  const header = headerOf(site.key.name);
  const value = sentValue(source, site);
  switch (header) {
    case undefined:
      return undefined;
    case "allow-origin": {
      const meaning = allowOriginValue(source, site.value);
      return { header, value: spanOf(site.value), ...meaning, ...(site.adds && { adds: true }) };
    }
    case "allow-credentials":
      return { header, ...credentialsOf({ ...value, node: site.value }, credentialsText(value, site, server)) };
    case "vary": {
      const text = value.kind === "text" ? value.value : undefined;
      return { header, names: text === undefined ? undefined : namesOrigin(text) };
    }
    case "allow-methods":
    case "allow-headers":
      if (isAsked(source, site.value)) return { header, names: reflected };
      return plainEffect(header, joinedList(value, site), isTruthy);
    default:
      return plainEffect(header, joinedList(value, site), isTruthy);
  }
}

/** What the preflight asks for, copied: `request.headers.get("Access-Control-Request-Headers")`, or a name for it. */
function isAsked(source: Source, node: Node): boolean {
  const binding = node.type === "identifier" ? bindingOf(source, pythonNames, node) : undefined;
  const read = binding?.kind === "value" ? binding.node : node;
  return (
    /\bheaders\b|\bget_header\b|\benviron\b|\bMETA\b/.test(textOf(source, read)) && asked.test(textOf(source, read))
  );
}

/** With what a server fails that takes texts only. */
export function failureOf(source: Source, site: Site, server: Server): Failure | undefined {
  if (server.flags !== "refused" || site.isProperty) return undefined;
  const value = pythonValue(source, site.value);
  const isNoText = value.kind === "flag" || value.kind === "number" || value.kind === "null";
  if (!isNoText) return undefined;
  return { when: "every request", why: "a header's value must be a text", span: spanOf(site.value) };
}

/** Bytes are the text that they hold. */
function sentValue(source: Source, site: Site): Value {
  const value = pythonValue(source, site.value);
  const text = plainText(source, value);
  const { node, definition } = value;
  return text === undefined ? value : { kind: "text", value: text, node, ...(definition && { definition }) };
}

/** Fetch standard, CORS check: only the text `true` counts, in this case. */
function credentialsText(value: Value, { isProperty }: Site, { flags }: Server): string | undefined {
  if (value.kind !== "flag") return headerText(value);
  if (isProperty || flags === "as JSON") return String(value.value);
  return value.value ? "True" : "False";
}

/** werkzeug's properties take a list of names. */
function joinedList(value: Value, { isProperty }: Site): Value {
  if (!isProperty || value.kind !== "list") return value;
  const texts = value.items.flatMap((item) => (item.kind === "text" ? [item.value] : []));
  if (texts.length < value.items.length) return { kind: "unknown", why: "its items are not known", node: value.node };
  return { kind: "text", value: texts.join(", "), node: value.node };
}
