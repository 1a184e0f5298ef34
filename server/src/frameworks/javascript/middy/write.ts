import { elementOf } from "../../../syntax/javascript/records.ts";
import { literalOf } from "../../../syntax/value.ts";
import type { NewText, RewriteRequest, Writer } from "../../adapter.ts";
import { removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { allowOnly, allowSubdomains } from "../../shared/writing/titles.ts";
import { asList, asListWithGlob } from "../shared/options/idioms.ts";
import { optionOf } from "../shared/options/option.ts";
import { optionWriters } from "../shared/options/write.ts";
import { inArgument } from "../shared/options/written.ts";

const find = inArgument(0);
const writers = optionWriters({
  find,
  origin: "origins",
  credentials: "credentials",
  list: asList,
  pattern: asListWithGlob,
});

/** `origins` takes the place of `origin`, which would go on letting in whom it lets in. */
export const middyWriters: typeof writers = {
  ...writers,
  "explicit-origins": (request) => instead(request, writers["explicit-origins"], listOf(request)),
  "origin-pattern": (request) => instead(request, writers["origin-pattern"], patternOf(request)),
};

interface Replacement {
  readonly title: string;
  readonly text: NewText;
}

function listOf({ source, trusted }: RewriteRequest): Replacement {
  return { title: allowOnly(trusted.origins), text: asList(source, source.root, trusted.origins) };
}

function patternOf({ source, trusted }: RewriteRequest): Replacement | undefined {
  const { domain } = trusted;
  return domain === undefined
    ? undefined
    : { title: allowSubdomains(domain), text: asListWithGlob(domain, [], quoteFor(source)) };
}

function instead(request: RewriteRequest, write: Writer | undefined, by: Replacement | undefined): ReturnType<Writer> {
  const { source, policy } = request;
  const options = find(source, policy)?.options;
  const origin = optionOf(options, "origin");
  const element = origin && options?.kind === "record" && literalOf(options).type === "object" && elementOf(origin);
  if (!element) return write?.(request);
  if (!optionOf(options, "origins")) {
    return by && { title: by.title, edits: [replaceNode(element, ["origins: ", ...by.text])] };
  }
  const written = write?.(request);
  return written && { ...written, edits: [...written.edits, ...removeElement(source, element)] };
}
