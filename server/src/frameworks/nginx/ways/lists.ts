import { absent, type Known } from "../../../policy/known.ts";
import { type Listing, notSent, reflected } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import * as names from "../config/names.ts";
import { plainOf } from "../values/text.ts";
import type { Answer } from "./answers.ts";
import type { Sent } from "./sent.ts";

const asked: Readonly<Record<string, string>> = {
  [names.allowMethods]: "http_access_control_request_method",
  [names.allowHeaders]: "http_access_control_request_headers",
};

/** What an answer tells a preflight, and which headers a page may read. */
export function listsOf({
  sent,
}: Answer): Pick<Policy, "methods" | "headers" | "exposed" | "maxAge" | "privateNetwork"> {
  return {
    methods: listingOf(sent, names.allowMethods),
    headers: listingOf(sent, names.allowHeaders),
    exposed: listingOf(sent, names.exposeHeaders),
    maxAge: textOf(sent, names.maxAge, (text) => text),
    privateNetwork: textOf(sent, names.privateNetwork, (text) => text === "true"),
  };
}

/** Several lines are one list (RFC 9110, section 5.3). */
function listingOf(sent: readonly Sent[], name: string): Listing {
  const lines = sent.filter(({ header }) => header.name === name);
  if (lines.length === 0) return notSent;
  const texts = lines.map(({ value }) => plainOf(value.text));
  if (texts.includes(undefined)) {
    // What one line copies is allowed, whatever the others add.
    const isCopied = lines.some(
      ({ value: { text } }) => text[0] !== undefined && text.every((part) => isAskedFor(part, name)),
    );
    return isCopied ? reflected : { kind: "unknown", why: "they depend on the request" };
  }
  return {
    kind: "listed",
    names: lines.flatMap(({ header: { value } }, index) => {
      const texted = (texts[index] ?? "").split(",").map((text) => text.trim());
      // What a variable holds is written elsewhere.
      const isWritten = !value.text.includes("$");
      return texted.filter((text) => text !== "").map((text) => ({ text, ...(isWritten && { span: value.span }) }));
    }),
  };
}

function isAskedFor(part: Sent["value"]["text"][number], name: string): boolean {
  return typeof part !== "string" && part.variable === asked[name];
}

function textOf<T>(sent: readonly Sent[], name: string, read: (text: string) => T): Known<T> {
  const [first, ...more] = sent.filter(({ header }) => header.name === name);
  if (!first) return absent;
  const { span } = first.header.value;
  const texts = [first, ...more].map(({ value }) => plainOf(value.text)?.trim());
  if (texts.includes(undefined)) return { kind: "unknown", why: "it depends on the request", span };
  return { kind: "known", value: read(texts.join(", ")), span };
}
