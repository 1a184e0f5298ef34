import type { HeaderLines } from "../exchange.ts";
import { mimeEssence } from "./mimeType.ts";

const longestValue = 128;
const longestSum = 1024;

const unsafeCharacters = new Set('"():<>?@[\\]{}\x7f');
const language = /^[0-9A-Za-z *,\-.;=]*$/;
const simpleTypes = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);

const safeValues = new Map<string, (value: string) => boolean>(
  Object.entries({
    accept: isFreeOfUnsafeBytes,
    "accept-language": (value) => language.test(value),
    "content-language": (value) => language.test(value),
    "content-type": (value) => isFreeOfUnsafeBytes(value) && simpleTypes.has(mimeEssence(value) ?? ""),
    range: isSimpleRange,
  }),
);

/**
 * Whether a header with that value needs no preflight (Fetch: "CORS-safelisted request-header"). The value is
 * normalized and holds one character for each byte.
 */
export function isSafelistedHeader(name: string, value: string): boolean {
  if (value.length > longestValue) return false;
  return safeValues.get(name.toLowerCase())?.(value) ?? false;
}

/**
 * The names, lower-cased and sorted, that a preflight has to ask for (Fetch: "CORS-unsafe request-header names"): all
 * that are not safelisted, and those too when their values are long together. `isSafe` tells which headers are safelisted.
 */
export function unsafeHeaderNames(headers: HeaderLines, isSafe = isSafelistedHeader): string[] {
  const safe = headers.filter(([name, value]) => isSafe(name, value));
  const isLong = safe.reduce((sum, [, value]) => sum + value.length, 0) > longestSum;
  const unsafe = isLong ? headers : headers.filter(([name, value]) => !isSafe(name, value));
  return [...new Set(unsafe.map(([name]) => name.toLowerCase()))].sort();
}

/** Fetch: "CORS-unsafe request-header byte". */
function isFreeOfUnsafeBytes(value: string): boolean {
  return [...value].every((byte) => (byte >= " " || byte === "\t") && !unsafeCharacters.has(byte));
}

/** Whether a range names one stretch that has a start, without blanks (Fetch: "simple range header value"). */
function isSimpleRange(value: string): boolean {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(value) ?? [];
  if (start === undefined) return false;
  return !end || BigInt(start) <= BigInt(end);
}
