import { argumentsOf, type Block, fileBlock, type Statement } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { includePaths } from "./includePaths.ts";
import { isTemplate } from "./template.ts";

const holders: ReadonlySet<string> = new Set(["http", "server", "location", "if", "limit_except", "map"]);
/** Files include others only so deep. */
const deepest = 8;

/**
 * A file's block with the statements of the files that it includes in their place, as far as the project holds them. For what
 * is not found, cannot be read, or includes itself the directive stays as it is written: nobody knows what that brings.
 */
export function withIncluded(source: Source): Block {
  const block = fileBlock(source);
  if (!/\binclude\s/.test(source.text) || source.project.folders.length === 0) return block;
  return expanded(block, source, [source.path]);
}

function expanded(block: Block, source: Source, path: readonly string[]): Block {
  let statements: readonly Statement[] | undefined;
  return {
    ...block,
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
  return block.isClosed() ? block.statements().map((statement) => at(include, statement)) : undefined;
}

function at(include: Statement, statement: Statement): Statement {
  const span = argumentsOf(include)[0]?.span ?? include.span;
  const tokens = () => statement.tokens().map((token) => ({ ...token, span }));
  let known: { readonly block: Block | undefined } | undefined;
  const block = () => {
    const own = statement.block();
    known ??= { block: own && blockAt(include, own) };
    return known.block;
  };
  return { ...statement, span: include.span, tokens, block, isIncluded: true };
}

function blockAt(include: Statement, block: Block): Block {
  let statements: readonly Statement[] | undefined;
  return {
    ...block,
    inside: include.span,
    statements: () => {
      statements ??= block.statements().map((statement) => at(include, statement));
      return statements;
    },
  };
}
