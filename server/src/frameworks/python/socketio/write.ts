import { nodeAt } from "../../../syntax/nodes.ts";
import type { Writer } from "../../adapter.ts";
import { replaceNode } from "../../shared/writing/elements.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { credentialsOffTitle } from "../../shared/writing/titles.ts";
import { credentialsOff } from "../shared/writing/credentials.ts";

/** `cors_credentials=False`; a function that lets everybody in becomes the `"*"` that it amounts to. */
export const withoutCredentials: Writer = (request) => {
  const { source, policy } = request;
  const given = policy.credentials.kind === "known" ? nodeAt(source, policy.credentials.span) : undefined;
  const isOption = given?.parent?.type === "keyword_argument";
  // Taken out, the option would be on again.
  const rewrite = isOption
    ? { title: credentialsOffTitle, edits: [replaceNode(given, ["False"])] }
    : credentialsOff("cors_credentials")(request);
  const { set, span } = policy.origins;
  const value = set.kind === "everyone" && set.how === "reflection" ? nodeAt(source, span) : undefined;
  if (!rewrite || !value) return rewrite;
  const quote = quoteFor(source, value);
  return { ...rewrite, edits: [replaceNode(value, [`${quote}*${quote}`]), ...rewrite.edits] };
};
