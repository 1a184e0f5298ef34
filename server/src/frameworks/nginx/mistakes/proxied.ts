import type { Proxied } from "../../../policy/directives.ts";
import { anyByReflection, type OriginSet } from "../../../policy/originSet.ts";
import { argumentsOf, type Statement } from "../../../syntax/nginx/blocks.ts";
import { nearest } from "../config/directives.ts";
import type { Level } from "../config/level.ts";
import { allowOrigin } from "../config/names.ts";
import { hidingAround, type Pass, passIn, portsOf } from "../config/pass.ts";
import { originsLeft } from "../values/originFacts.ts";
import type { Path } from "../values/path.ts";
import { isOrigin, plainOf, type Text } from "../values/text.ts";
import type { Answer } from "../ways/answers.ts";
import { linesBefore } from "./droppedPlace.ts";

/** The Access-Control-Allow-Origin that an answer of a server on this machine gets, where its own is not hidden. */
export function proxiedIn(text: string, { end, path, level, allowOrigin: line }: Answer): Proxied[] {
  const name = line?.header.statement.tokens()[1];
  if (!line || !name || end.maker !== "upstream" || line.header.statement.name !== "add_header") return [];
  const found = passIn(level);
  const set = setOf(line.value.text, path);
  const isOurs = found && !found.pass.isIncluded && !line.header.statement.isIncluded;
  if (!isOurs || !set || isHidden(found.level) || losesOrigin(found.level)) return [];
  return portsOf(found.pass, found.level).map((port) => ({
    span: name.span,
    port,
    set,
    pass: found.pass.span,
    hidden: linesBefore(text, { span: placeFor(found) }, ["proxy_hide_header Access-Control-Allow-Origin;"]),
  }));
}

/** A text for everybody, or the Origin of those who are let in. */
function setOf(text: Text, { origin }: Path): OriginSet | undefined {
  const plain = plainOf(text)?.trim();
  if (plain !== undefined) return plain === "" ? undefined : (origin.within ?? anyByReflection);
  return isOrigin(text) ? originsLeft(origin) : undefined;
}

function isHidden(level: Level): boolean {
  return hidingAround(level).some((line) => argumentsOf(line)[0]?.text.toLowerCase() === allowOrigin);
}

/** Whether the server behind is told another Origin, or none. */
function losesOrigin(level: Level): boolean {
  return nearest(level, "proxy_set_header").some((line) => argumentsOf(line)[0]?.text.toLowerCase() === "origin");
}

function placeFor({ pass, level }: Pass): Statement["span"] {
  return hidingAround(level).find(({ isIncluded }) => !isIncluded)?.span ?? pass.span;
}
