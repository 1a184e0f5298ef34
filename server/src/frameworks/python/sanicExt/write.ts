import type { NewText, Writer } from "../../adapter.ts";
import { allowOnly, escapedDomain } from "../../writing/titles.ts";
import { originPlace, quoteAt, writeOrigins } from "../writing/origins.ts";
import { importOfRe } from "../writing/patterns.ts";

/** Compiled patterns, since texts are only compared from the start: `[re.compile(r"^https://app\.example\.com$")]`. */
export const explicitOrigins: Writer = (request) => {
  const { source, trusted } = request;
  const place = originPlace(request);
  if (!place) return undefined;
  const quote = quoteAt(request, place);
  const items: NewText = trusted.origins.flatMap((origin, index) => [
    `${index > 0 ? ", " : ""}re.compile(r${quote}^`,
    ...escapedDomain(origin),
    `$${quote})`,
  ]);
  const edits = [...importOfRe(source), ...writeOrigins(source, place, "origin", ["[", ...items, "]"])];
  return { title: allowOnly(trusted.origins), edits };
};
