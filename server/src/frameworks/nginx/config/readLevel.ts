import { argumentsOf, type Block, type Statement } from "../../../syntax/nginx/blocks.ts";
import { codeOf, isWellFormed } from "./codes.ts";
import type { AddHeader, Level, LevelKind, Own, Scripts } from "./level.ts";
import { pathStart } from "./locationWords.ts";
import { moreHeadersOf } from "./moreHeaders.ts";

const kinds: readonly LevelKind[] = ["http", "server", "location", "if"];

/** Files that come with nginx or its packages and hold no headers. */
const harmless =
  /(?:^|\/)(?:mime\.types|(?:fastcgi|uwsgi|scgi|proxy)_params|fastcgi\.conf|fastcgi-php\.conf|koi-\w+|win-utf|options-ssl-nginx\.conf)$/;
const deciding =
  /^(?:(?:access|rewrite|header_filter)_by_|js_(?:access|header_filter)|more_(?:set|clear)_input_headers)/;
const answering = /^(?:(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass$|content_by_|js_content|perl$)/;
const inheritModes: readonly (string | undefined)[] = ["on", "off", "merge"] satisfies Own["inherit"][];

/** A level over a block; what it says is read when asked for. */
export function levelOver(block: Block, kind: LevelKind, parent?: Level, statement?: Statement): Level {
  let own: Own | undefined;
  const level: Level = {
    memory: new Map(),
    kind,
    block,
    ...(parent && { parent }),
    ...(statement && { statement }),
    own: () => {
      own ??= readOwn(level);
      return own;
    },
  };
  return level;
}

/** The kind of level that a statement's block is; undefined for blocks that hold no settings of requests. */
export function kindOf({ name }: Statement): LevelKind | undefined {
  return kinds.find((kind) => kind === name);
}

function readOwn(level: Level): Own {
  const all = level.block.statements();
  // Most of a large server are locations, which say nothing about it.
  const statements = all.filter(({ name }) => name !== "location");
  const headers = statements.filter(({ name }) => name === "add_header").map((statement) => headerOf(statement, level));
  const inherit = statements.findLast(({ name }) => name === "add_header_inherit")?.tokens()[1]?.text;
  const isWhole =
    level.block.isClosed() &&
    !headers.includes(undefined) &&
    all.every((statement) => statement.isSettled() && isWellFormed(statement));
  return {
    headers: headers.filter((header) => header !== undefined),
    replacing: statements.filter(isMore).flatMap((statement) => moreHeadersOf(statement, level) ?? []),
    ...(isInheritMode(inherit) && { inherit }),
    codes: statements.flatMap(
      (statement) =>
        codeOf(
          statement,
          (block) => levelOver(block, "if", level),
          () => pathStart(level),
        ) ?? [],
    ),
    includes: statements.flatMap(includedPath),
    scripts: scriptsIn(statements),
    isWhole,
  };
}

function headerOf(statement: Statement, level: Level): AddHeader | undefined {
  const [name, value, always, ...more] = argumentsOf(statement);
  if (!name || !value || more.length > 0 || (always && always.text !== "always")) return undefined;
  return { name: name.text.toLowerCase(), value, always: always !== undefined, statement, level };
}

function isInheritMode(text: string | undefined): text is NonNullable<Own["inherit"]> {
  return inheritModes.includes(text);
}

function includedPath(statement: Statement): string[] {
  // What a template fills in may be any directives.
  if (statement.name.startsWith("$")) return [statement.name];
  const path = statement.name === "include" ? argumentsOf(statement)[0]?.text : undefined;
  return path === undefined || harmless.test(path) ? [] : [path];
}

function isMore({ name }: Statement): boolean {
  return name === "more_set_headers" || name === "more_clear_headers";
}

function scriptsIn(statements: readonly Statement[]): Scripts {
  const touches = (pattern: RegExp) => (statement: Statement) =>
    statement.name.startsWith("more_") && statement.tokens().some(({ text }) => pattern.test(text));
  const touchesCors = touches(/access-control-|origin/i);
  // What `-t` restricts to some types of content cannot be told.
  const isTyped = (statement: Statement) => isMore(statement) && statement.tokens().some(({ text }) => text === "-t");
  return {
    mayDecide: statements.some(
      (statement) =>
        (deciding.test(statement.name) && (!statement.name.startsWith("more_") || touchesCors(statement))) ||
        (isTyped(statement) && touchesCors(statement)),
    ),
    maySetVary: statements.some((statement) => answering.test(statement.name) || touches(/vary/i)(statement)),
  };
}
