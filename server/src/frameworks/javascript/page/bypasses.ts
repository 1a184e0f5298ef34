import type { Node } from "web-tree-sitter";
import type { Bypass } from "../../../policy/pageRequest.ts";
import { hits } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { isForDevelopment, isSpokenOf } from "./named.ts";
import { isRequested } from "./sent.ts";

/** Proxies that anybody may use, and that read and may change all that goes through them. Who runs one of their own has another host. */
const proxies =
  /^(?:www\.)?(?:cors-anywhere\.(?:herokuapp\.com|com|azm\.workers\.dev)|(?:api\.)?allorigins\.win|(?:\w+\.)?corsproxy\.(?:io|org)|api\.codetabs\.com\/v1\/proxy|thingproxy\.freeboard\.io|crossorigin\.me|cors\.bridged\.cc|(?:proxy\.)?cors\.sh|yacdn\.org\/proxy|cors\.io|cors\.eu\.org|jsonp\.afeld\.me|(?:api\.)?cors\.lol|proxy\.corsfix\.com|cors-proxy\.htmldriven\.com|whateverorigin\.(?:org|herokuapp\.com)|cors\.x2u\.in|test\.cors\.workers\.dev)(?![\w.-])/i;
/** One of these is in each of their addresses. */
const names = /cors[.-]|corsproxy|allorigins|codetabs|thingproxy|crossorigin\.|whateverorigin|corsfix|yacdn|jsonp\./gi;
const texts = new Set(["string", "template_string"]);
const pairs = new Set(["pair"]);
const calls = new Set(["call_expression"]);
const holders = new Set(["variable_declarator", "pair", "public_field_definition"]);
/** What a list is called whose addresses are not to be used, and what it may be called then. */
const denied = /deny|denied|block|forbid|\bban|reject|disallow/i;
const maybeDenied = /public|known|unsafe|insecure|untrusted/i;

/** Addresses of public proxies in the file's strings, and what switches a browser's checks off. */
export function bypassesIn(source: Source): Bypass[] {
  return [...publicProxies(source), ...disabledSecurity(source)];
}

function publicProxies(source: Source): Bypass[] {
  return hits(source, names).flatMap((hit) => {
    const text = climb(hit, texts);
    const host = text && proxies.exec(addressIn(textOf(source, text)))?.[0];
    return text && host && !isSpokenOf(source, text) && !isOnlyNamed(source, text)
      ? [{ framework: "page", kind: "public proxy", span: spanOf(text), name: host }]
      : [];
  });
}

/** A link that people follow, an entry of a deny-list, or what a test looks for: nothing goes through it. */
function isOnlyNamed(source: Source, text: Node): boolean {
  const { parent } = text;
  if (parent?.type === "jsx_attribute" || parent?.type === "binary_expression")
    return parent.type === "jsx_attribute" || /[=!]==?/.test(parent.childForFieldName("operator")?.type ?? "");
  const holder = parent?.type === "array" ? climb(parent, holders) : undefined;
  const name = holder?.childForFieldName("name") ?? holder?.childForFieldName("key");
  const called = name ? textOf(source, name) : "";
  if (denied.test(called)) return true;
  return (name && maybeDenied.test(called) && !isRequested(source, name)) || isExpected(source, text);
}

/** Whether a node stands in what a test expects, or in what a text is compared with. */
function isExpected(source: Source, node: Node): boolean {
  for (let call = climb(node, calls); call; call = call.parent ? climb(call.parent, calls) : undefined) {
    const callee = call.childForFieldName("function");
    if (
      callee &&
      /^(?:expect|assert|t\.|should)\b|\.(?:startsWith|endsWith|includes|indexOf)$/.test(textOf(source, callee))
    )
      return true;
  }
  return false;
}

/** The part of a literal that is an address; a text about a proxy is none. */
function addressIn(literal: string): string {
  return /^["'`]\s*(?:https?:)?\/\/([^\s"'`]*)/.exec(literal)?.[1] ?? "";
}

/** Electron's `webSecurity: false`, and Chromium's switch handed to Electron. */
function disabledSecurity(source: Source): Bypass[] {
  if (!source.mentions(/["'`]electron["'`]/)) return [];
  const settings = hits(source, /\bwebSecurity\b/g).flatMap((hit) => {
    const pair = climb(hit, pairs);
    const value = pair?.childForFieldName("value");
    const isSetting = pair?.childForFieldName("key")?.id === hit.id && !isMisplaced(source, pair);
    const isOff = value?.type === "false" && isSetting && !isExpected(source, value);
    return isOff && !isForDevelopment(source, value) ? [value] : [];
  });
  const switches = hits(source, /\bdisable-web-security\b/g).flatMap((hit) => {
    const text = climb(hit, texts);
    const call = text && climb(text, calls);
    const isSwitch = call && methodCall(source, call)?.method === "appendSwitch";
    const name = text && decodeJavascriptString(textOf(source, text));
    const isOff = isSwitch || name === "--disable-web-security";
    return text && isOff && !isForDevelopment(source, text) ? [text] : [];
  });
  return [
    ...settings.map((node) => ({ ...off, span: spanOf(node), name: "webSecurity" })),
    ...switches.map((node) => ({ ...off, span: spanOf(node), name: "disable-web-security" })),
  ];
}

const windows = /(?:^|\.)(?:BrowserWindow|BrowserView|WebContentsView)$/;

/** Electron reads the setting in `webPreferences` only, and not among the options of the window itself. */
function isMisplaced(source: Source, pair: Node): boolean {
  const given = pair.parent?.parent;
  const made = given?.type === "arguments" ? given.parent : undefined;
  const name = made?.type === "new_expression" ? made.childForFieldName("constructor") : undefined;
  return name != null && windows.test(textOf(source, name));
}

const off = { framework: "page", kind: "web security off" } as const;
