import { argumentsOf, type Block, fileBlock, type Statement } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { isTemplate } from "./template.ts";

/** Where nginx looks for its files, on the systems that it is packaged for. */
const prefix = /^\/(?:etc|usr\/local\/etc|opt\/homebrew\/etc|usr\/local|opt)\/nginx\/(?:conf\/)?/;
const holders: ReadonlySet<string> = new Set(["http", "server", "location", "if", "limit_except", "map"]);
/** Files include others only so deep. */
const deepest = 8;
/** The folders above a file in which a path may start. */
const mostFolders = 4;

/**
 * A file's block with the statements of the files that it includes in their place, as far as the project holds them. What is
 * not found, a pattern for several files, and a file that includes itself stay as they are written: nobody knows what they
 * bring.
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

/** The statements of an included file, at the place of the directive. */
function includedBy(include: Statement, source: Source, path: readonly string[]): Statement[] | undefined {
  const name = argumentsOf(include)[0]?.text;
  if (name === undefined || /[*?[$]/.test(name) || path.length > deepest) return undefined;
  for (const candidate of candidatesFor(name, source.project.folders)) {
    if (path.includes(candidate)) return undefined;
    const found = source.project.module(candidate);
    if (found?.grammar !== "nginx" || isTemplate(found)) continue;
    const block = expanded(fileBlock(found), found, [...path, candidate]);
    return block.isClosed() ? block.statements().map((statement) => at(include, statement)) : undefined;
  }
  return undefined;
}

/** nginx starts at the folder of nginx.conf, which lies somewhere above. */
function candidatesFor(name: string, folders: readonly string[]): string[] {
  const relative = name.replace(prefix, "");
  const above = relative.startsWith("/") ? [] : folders.slice(0, mostFolders).map((folder) => `${folder}/${relative}`);
  return name.startsWith("/") ? [...above, name] : above;
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
