import type { Bypass } from "../../../policy/pageRequest.ts";
import { hits } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { decodeJavascriptString } from "../../../syntax/javascript/strings.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** Proxies that anybody may use, and that read and may change all that goes through them. */
const proxies =
  /\b(?:cors-anywhere\.herokuapp\.com|cors-anywhere\.[\w.-]+|api\.allorigins\.win|allorigins\.win|(?:\w+\.)?corsproxy\.(?:io|org)|api\.codetabs\.com\/v1\/proxy|thingproxy\.freeboard\.io|crossorigin\.me|cors\.bridged\.cc|proxy\.cors\.sh|cors\.sh|yacdn\.org\/proxy|cors\.io|cors\.eu\.org|jsonp\.afeld\.me|api\.cors\.lol|cors\.x2u\.in|test\.cors\.workers\.dev)/i;
/** One of these is in each of their addresses. */
const names = /cors[.-]|corsproxy|allorigins|codetabs|thingproxy|crossorigin\.|yacdn|jsonp\./;
const texts = new Set(["string", "template_string"]);
const pairs = new Set(["pair"]);
const calls = new Set(["call_expression"]);

/** Addresses of public proxies in the file's strings, and what switches a browser's checks off. */
export function bypassesIn(source: Source): Bypass[] {
  return [...publicProxies(source), ...disabledSecurity(source)];
}

function publicProxies(source: Source): Bypass[] {
  if (!names.test(source.text)) return [];
  return hits(source, new RegExp(proxies.source, "gi")).flatMap((hit) => {
    const text = climb(hit, texts);
    const host = text && proxies.exec(addressIn(textOf(source, text)))?.[0];
    return text && host ? [{ framework: "page", kind: "public proxy", span: spanOf(text), name: host }] : [];
  });
}

/** The part of a literal that is an address; a text about a proxy is none. */
function addressIn(literal: string): string {
  return /^["'`]\s*(?:https?:)?\/\/([^\s"'`]*)/.exec(literal)?.[1] ?? "";
}

/** Electron's `webSecurity: false`, and Chromium's switch handed to Electron. */
function disabledSecurity(source: Source): Bypass[] {
  if (!/["'`]electron["'`]/.test(source.text)) return [];
  const settings = hits(source, /\bwebSecurity\b/g).flatMap((hit) => {
    const pair = climb(hit, pairs);
    const value = pair?.childForFieldName("value");
    return value?.type === "false" && pair?.childForFieldName("key")?.id === hit.id ? [value] : [];
  });
  const switches = hits(source, /\bdisable-web-security\b/g).flatMap((hit) => {
    const text = climb(hit, texts);
    const call = text && climb(text, calls);
    const isSwitch = call && methodCall(source, call)?.method === "appendSwitch";
    const name = text && decodeJavascriptString(textOf(source, text));
    return text && (isSwitch || name === "--disable-web-security") ? [text] : [];
  });
  return [
    ...settings.map((node) => ({ ...off, span: spanOf(node), name: "webSecurity" })),
    ...switches.map((node) => ({ ...off, span: spanOf(node), name: "disable-web-security" })),
  ];
}

const off = { framework: "page", kind: "web security off" } as const;
