import type { Misplaced } from "../../../policy/directives.ts";
import type { Block, Statement } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { namedIn } from "../config/directives.ts";
import type { NginxFile } from "../config/file.ts";

const whereAllowed: Readonly<Record<string, string>> = {
  add_header: "`http`, `server`, `location` and in an `if` inside of a `location`",
  map: "`http`",
  set: "`server`, `location` and `if`",
  if: "`server` and `location`",
};

const indentedMap = /[ \t]{2}map[^\S\n]/;

/** A block with what is known to stand wrongly in it. */
interface Found {
  readonly around: readonly Block[];
  readonly wrong: readonly Statement[];
  readonly where: string;
}

/** The directives that nginx refuses where they stand, of those that people write for CORS. */
export function misplacedIn(source: Source, { level: file }: NginxFile): Misplaced[] {
  const https = namedIn(file.block, "http").flatMap(({ block }) => block() ?? []);
  const atHttp = file.kind === "http" ? [file.block, ...https] : https;
  const found = [
    ...atHttp.map((block) => foundIn([block], ["set", "if"], "`http`")),
    ...[file.block, ...https].flatMap((outer) =>
      blocksIn(outer, "server").flatMap((server) => inServer(source, [outer, server])),
    ),
  ];
  return found.flatMap(({ around, wrong, where }) =>
    wrong.length > 0 && [file.block, ...around].every(isFinished)
      ? wrong.map((one) => misplaced(one, where, around.at(-1)))
      : [],
  );
}

function inServer({ mentions }: Source, around: readonly Block[]): Found[] {
  const server = around.at(-1);
  if (!server) return [];
  // Most files have no map that is indented as deep.
  const locations = mentions(indentedMap) ? blocksIn(server, "location") : [];
  return [
    foundIn(around, ["map"], "`server`"),
    ...locations.map((location) => foundIn([...around, location], ["map"], "`location`")),
    ...blocksIn(server, "if").map((test) => foundIn([...around, test], ["add_header"], "an `if` of a `server`")),
  ];
}

function foundIn(around: readonly Block[], names: readonly string[], where: string): Found {
  const block = around.at(-1);
  return {
    around,
    wrong: block ? names.flatMap((name) => namedIn(block, name)).filter(({ isIncluded }) => !isIncluded) : [],
    where,
  };
}

function blocksIn(block: Block, name: string): Block[] {
  return namedIn(block, name).flatMap((statement) => statement.block() ?? []);
}

/** Where a block is not finished, what follows may stand elsewhere than it seems to. */
function isFinished(block: Block): boolean {
  return block.isClosed() && block.statements().every((statement) => statement.isSettled());
}

function misplaced({ name, span }: Statement, where: string, block: Block | undefined): Misplaced {
  const { start } = span;
  const inside = name === "add_header" && block ? block.inside : span;
  return { span: { start, end: start + name.length }, name, where, allowed: whereAllowed[name] ?? "", inside };
}
