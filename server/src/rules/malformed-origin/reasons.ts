import { correctedOrigin } from "../../origins/written/correction.ts";
import type { Mistake } from "../../origins/written/mistake.ts";
import type { Allowed } from "../entries.ts";

type Reason = (text: string, allowed: Allowed) => string;

/** What browsers send instead, each as the end of a sentence. */
export const reasons: Readonly<Record<Mistake, Reason>> = {
  blanks: () => "an origin holds no blanks",
  quotes: () => "the quotes are part of the text, and an origin has none",
  several: () => "one text is compared with one origin, and this one lists several",
  glob: () => "it is compared letter by letter, and `*` stands for nothing but itself",
  expression: () => "it is compared letter by letter, and a text is no regular expression",
  null: () => "browsers send `null` in lower case",
  scheme: () => "an origin starts with its scheme, `https://` or `http://`",
  user: () => "an origin names no user",
  slash: () => "an origin has no slash at its end",
  path: () => "an origin ends with its host or port, and has no path",
  letters: (text) => `browsers send ${insteadOf(text)}`,
  case: () => "browsers send origins in lower case",
  port: (text) =>
    `browsers leave out the port that the scheme has anyway${correctedOrigin(text) === undefined ? "" : `, and send ${insteadOf(text)}`}`,
  other: () => "it is no origin that a browser sends",
};

function insteadOf(text: string): string {
  const origin = correctedOrigin(text);
  return origin === undefined ? "another spelling" : `\`${origin}\``;
}
