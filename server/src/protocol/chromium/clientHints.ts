import { isSafelistedHeader } from "../standard/safelist.ts";

/**
 * Headers that Chromium adds to the standard's safelist, with the values that count
 * (services/network/public/cpp/cors/cors.cc: IsCorsSafelistedHeader; measured in Chromium 156).
 */
const additions = new Map(
  Object.entries({
    "device-memory": /^\d+(?:\.\d+)?$/,
    downlink: /^\d+(?:\.\d+)?$/,
    dpr: /^\d+(?:\.\d+)?$/,
    ect: /^(?:slow-2g|2g|3g|4g)$/,
    intervention: /^/,
    rtt: /^\d+$/,
    "save-data": /^on$/i,
    "viewport-width": /^\d+$/,
    width: /^\d+$/,
  }),
);
const longestValue = 128;

/** Whether Chromium sends a header without asking first. It never lets a page set User-Agent, so that asks for nothing. */
export function isSafelistedInChromium(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower === "user-agent" || isSafelistedHeader(lower, value)) return true;
  return value.length <= longestValue && (additions.get(lower)?.test(value) ?? false);
}
