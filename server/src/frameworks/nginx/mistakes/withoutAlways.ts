import type { WithoutAlways } from "../../../policy/directives.ts";
import type { Span } from "../../../policy/span.ts";
import type { AddHeader, Level } from "../config/level.ts";
import { allowCredentials, allowOrigin, vary } from "../config/names.ts";
import { settingsOf } from "../config/settings.ts";
import { type Answer, isContent } from "../ways/answers.ts";

const deciding: ReadonlySet<string> = new Set([allowOrigin, allowCredentials]);

/** The lines that an answer from another server, or an error that the file itself returns, is sent without `always`. */
export function withoutAlwaysIn(answer: Answer): WithoutAlways[] {
  const source = sourceOfErrors(answer);
  const { list } = settingsOf(answer.level);
  const lines = list.headers.filter(({ name, value }) => value.text !== "" && deciding.has(name));
  const [first] = lines.filter(({ always, statement }) => !always && !statement.isIncluded);
  if (!source || !first || !lines.some(({ name }) => name === allowOrigin)) return [];
  return [
    {
      span: first.statement.span,
      name: first.statement.tokens()[1]?.text ?? "",
      source,
      always: beside(first).map(({ statement }) => ({ at: statement.span.end - 1, text: " always" })),
    },
  ];
}

/** The lines of the same block that errors lose with it. */
function beside({ level }: AddHeader): AddHeader[] {
  return level
    .own()
    .headers.filter(
      ({ name, always, statement }) =>
        !always && !statement.isIncluded && (name.startsWith("access-control-") || name === vary),
    );
}

/** The directive that errors come from: another server, or a location that answers with nothing else. */
function sourceOfErrors(answer: Answer): Span | undefined {
  const { end, level } = answer;
  if (end.methods.every((method) => method === "OPTIONS")) return undefined;
  if (end.maker === "upstream" && isContent(answer)) return passIn(level);
  const { returned, status } = end;
  const isError = typeof status === "number" && status >= 400;
  const isOwn = returned && level.kind === "location" && level.own().codes.includes(returned);
  return isError && isOwn ? returned.statement : undefined;
}

function passIn(level: Level): Span | undefined {
  for (let at: Level | undefined = level; at; at = at.parent) {
    const found = at.block.statements().find(({ name }) => /^(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass$/.test(name));
    if (found) return found.span;
  }
  return undefined;
}
