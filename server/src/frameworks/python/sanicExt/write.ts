import { usesOf } from "../../../syntax/python/imports.ts";
import type { Edit, NewText, RewriteRequest, Writer } from "../../adapter.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { addVaryTitle, allowOnly, escapedDomain } from "../../shared/writing/titles.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { insertBetween, topStatement } from "../shared/writing/insertion.ts";
import { originPlace, quoteAt, writeOrigins } from "../shared/writing/origins.ts";
import { compiledPattern, importOfRe } from "../shared/writing/patterns.ts";

/** Compiled patterns, since texts are only compared from the start: `[re.compile(r"^https://app\.example\.com$")]`. */
export const explicitOrigins: Writer = (request) => {
  const { source, trusted } = request;
  const place = originPlace(request);
  if (!place) return undefined;
  const quote = quoteAt(request, place);
  const kept = listedOrigins(request);
  const origins = [
    ...kept,
    ...trusted.origins.filter((origin) => typeof origin === "string" && !kept.includes(origin)),
  ];
  const listed = kept.length > 0 ? origins : trusted.origins;
  const items: NewText = listed.flatMap((origin, index) => [
    `${index > 0 ? ", " : ""}re.compile(r${quote}^`,
    ...escapedDomain(origin),
    `$${quote})`,
  ]);
  const written = [...importOfRe(source), ...writeOrigins(source, place, "origin", ["[", ...items, "]"])];
  const vary = listed.length === 1 ? (varyEdits(request) ?? []) : []; // with several, sanic-ext sends it
  const edits = [...written, ...vary];
  return { title: allowOnly(listed), edits };
};

/** The pattern as well, since sanic-ext sends no Vary for one. */
export const originPattern: Writer = (request) => {
  const rewrite = compiledPattern("origin")(request);
  return rewrite && { ...rewrite, edits: [...rewrite.edits, ...(varyEdits(request) ?? [])] };
};

/** A hook that adds `Vary: Origin` to every answer. */
export const addVary: Writer = (request) => {
  const edits = varyEdits(request);
  return edits && { title: addVaryTitle, edits };
};

function varyEdits({ source }: RewriteRequest): readonly Edit[] | undefined {
  const created = usesOf(source, "Sanic", new Set(["sanic.Sanic"])).flatMap((use) => calledAt(use) ?? [])[0];
  const app = created?.parent?.type === "assignment" ? created.parent.childForFieldName("left") : undefined;
  if (!created || app?.type !== "identifier" || /\bvary\b/i.test(source.text)) return undefined;
  const quote = quoteFor(source, created);
  const lines = [
    `@${app.text}.on_response`,
    "async def vary_origin(request, response):",
    `    response.headers[${quote}Vary${quote}] = ${quote}Origin${quote}`,
  ];
  return [insertBetween(source, topStatement(created), lines, "behind")];
}

/** The whole origins that are configured as texts. */
function listedOrigins({ policy }: RewriteRequest): string[] {
  const texts = policy.origins.entries.flatMap(({ text }) => text?.split(",") ?? []);
  return texts.filter((text) => /^https?:\/\/[\w.-]+(?::\d+)?$/.test(text));
}
