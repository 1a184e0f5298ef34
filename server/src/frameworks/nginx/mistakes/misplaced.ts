import type { Misplaced } from "../../../policy/directives.ts";
import type { Statement } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { NginxFile } from "../config/file.ts";

const whereAllowed: Readonly<Record<string, string>> = {
  add_header: "`http`, `server`, `location` and in an `if` inside of a `location`",
  map: "`http`",
  set: "`server`, `location` and `if`",
  if: "`server` and `location`",
};

/** The directives that nginx refuses where they stand, of those that people write for CORS. */
export function misplacedIn(source: Source, { level: file }: NginxFile): Misplaced[] {
  const outer = [...file.block.statements()];
  const blocks = outer.filter(({ name }) => name === "http").flatMap(inside);
  const isHttp = file.kind === "http";
  const atHttp = [...(isHttp ? outer : []), ...blocks];
  const servers = [...outer, ...blocks].filter(({ name }) => name === "server");
  return [
    ...atHttp.filter(({ name }) => name === "set" || name === "if").map((one) => misplaced(one, "`http`")),
    ...servers.flatMap((server) => inServer(source, server)),
  ];
}

function inServer({ text }: Source, server: Statement): Misplaced[] {
  const statements = inside(server);
  const tests = statements.filter(
    ({ name, span }) => name === "if" && text.slice(span.start, span.end).includes("add_header"),
  );
  return [
    ...statements.filter(({ name }) => name === "map").map((one) => misplaced(one, "`server`")),
    ...statements
      .filter(({ name, span }) => name === "location" && /\bmap\s/.test(text.slice(span.start, span.end)))
      .flatMap((location) => inside(location).filter(({ name, block }) => name === "map" && block()))
      .map((one) => misplaced(one, "`location`")),
    ...tests
      .flatMap((test) => inside(test).filter(({ name }) => name === "add_header"))
      .map((one) => misplaced(one, "an `if` of a `server`")),
  ];
}

function inside(statement: Statement): readonly Statement[] {
  return statement.block()?.statements() ?? [];
}

function misplaced({ name, span: { start } }: Statement, where: string): Misplaced {
  return { span: { start, end: start + name.length }, name, where, allowed: whereAllowed[name] ?? "" };
}
