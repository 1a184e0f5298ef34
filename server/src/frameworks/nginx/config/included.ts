import type { OtherFile, Span } from "../../../policy/span.ts";
import { lazily } from "../../../syntax/lazily.ts";
import { argumentsOf, type Block, fileBlock, type Statement } from "../../../syntax/nginx/blocks.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { includePaths, projectPath } from "./includePaths.ts";
import { isTemplate } from "./template.ts";

const holders: ReadonlySet<string> = new Set(["http", "server", "location", "if", "limit_except", "map"]);
const written = /\binclude\s+["']?([^"'\s;]+)["']?\s*;/g;
/** Files include others only so deep. */
const deepest = 8;

/**
 * A file's block with the statements of the files that it includes in their place, as far as the project holds them. For what
 * is not found, cannot be read, or includes itself the directive stays as it is written: nobody knows what that brings.
 */
export function withIncluded(source: Source): Block {
  const block = fileBlock(source);
  if (!/\binclude\s/.test(source.text) || source.project.folders.length === 0) return block;
  return expanded(block, source, [projectPath(source)]);
}

/**
 * A file and those that it includes, and that these include, each once, as far as the project holds them; the file alone where
 * there are more than `most`.
 */
export function withFilesBehind(source: Source, most = Number.POSITIVE_INFINITY): readonly Source[] {
  const files = new Map([[projectPath(source), source]]);
  if (source.project.folders.length === 0) return [source];
  let added: readonly Source[] = [source];
  for (let depth = 0; depth < deepest && added.length > 0; depth++) {
    const found = new Map(added.flatMap(filesIn).map((file) => [file.path, file]));
    added = [...found.values()].filter(({ path }) => !files.has(path));
    if (files.size + added.length > most) return [source];
    for (const file of added) files.set(file.path, file);
  }
  return [...files.values()];
}

/** Many files of a large configuration are asked for what they include, and each by many. */
const filesIn = onceFor((source: Source) => namesIn(source).flatMap((name) => filesFor(name, source)));

function namesIn({ text }: Source): string[] {
  return [...text.matchAll(written)].map((match) => match[1] ?? "").filter((name) => !name.includes("$"));
}

/** The files that an `include` brings, of the first of its meanings of which one is there. */
export function filesFor(name: string, source: Source): Source[] {
  for (const paths of includePaths(name, source)) {
    const files = paths.flatMap((path) => source.project.module(path, "nginx") ?? []);
    if (files.length > 0) return files.filter(({ grammar }) => grammar === "nginx");
  }
  return [];
}

function expanded(block: Block, source: Source, path: readonly string[]): Block {
  let statements: readonly Statement[] | undefined;
  return {
    ...block,
    memory: new Map(),
    statements: () => {
      statements ??= block.statements().flatMap((statement) => {
        if (statement.name === "include") return includedBy(statement, source, path) ?? [statement];
        return [holders.has(statement.name) ? inside(statement, source, path) : statement];
      });
      return statements;
    },
  };
}

function inside(statement: Statement, source: Source, path: readonly string[]): Statement {
  let known: { readonly block: Block | undefined } | undefined;
  return {
    ...statement,
    block: () => {
      const block = statement.block();
      known ??= { block: block && expanded(block, source, path) };
      return known.block;
    },
  };
}

/** The statements of the included files, at the place of the directive. */
function includedBy(include: Statement, source: Source, path: readonly string[]): readonly Statement[] | undefined {
  const name = argumentsOf(include)[0]?.text;
  if (name === undefined || name.includes("$") || path.length > deepest) return undefined;
  for (const paths of includePaths(name, source)) {
    if (paths.some((one) => path.includes(one))) return undefined;
    const files = paths.map((one) => source.project.module(one, "nginx"));
    if (files.every((file) => file === undefined)) continue;
    return files.flatMap((file) => (file && statementsOf(include, file, path)) ?? [include]);
  }
  return undefined;
}

function statementsOf(include: Statement, file: Source, path: readonly string[]): Statement[] | undefined {
  if (file.grammar !== "nginx" || isTemplate(file)) return undefined;
  const block = expanded(fileBlock(file), file, [...path, file.path]);
  return block.isClosed() ? block.statements().map((statement) => at(include, file, statement)) : undefined;
}

function at(include: Statement, file: OtherFile, statement: Statement): Statement {
  return broughtTo(
    { directive: include.span, argument: argumentsOf(include)[0]?.span ?? include.span },
    file,
    statement,
  );
}

/** Where the text is that brings what another file holds: a directive, and the part of it that names the file. */
export interface Bringing {
  readonly directive: Span;
  readonly argument: Span;
}

/** A statement of another file, with the spans of what brings it to the file that is read. */
export function broughtTo(place: Bringing, file: OtherFile, statement: Statement): Statement {
  const { path, text } = file;
  const within = (span: Span, around: Span): Span => ({
    start: around.start,
    end: around.end,
    written: span.written ?? { path, start: span.start, end: span.end },
  });
  let known: { readonly block: Block | undefined } | undefined;
  return {
    ...statement,
    span: within(statement.span, place.directive),
    tokens: lazily(() => statement.tokens().map((token) => ({ ...token, span: within(token.span, place.argument) }))),
    block: () => {
      const own = statement.block();
      known ??= { block: own && blockAt(place, file, own) };
      return known.block;
    },
    isIncluded: true,
    writtenAt: statement.writtenAt ?? { span: statement.span, file: { path, text } },
  };
}

function blockAt(place: Bringing, file: OtherFile, block: Block): Block {
  return {
    ...block,
    memory: new Map(),
    inside: place.directive,
    statements: lazily(() => block.statements().map((statement) => broughtTo(place, file, statement))),
  };
}
