import type { Node } from "web-tree-sitter";
import type { OtherFile, Span } from "../../policy/span.ts";
import { lazily } from "../lazily.ts";
import { spanOf } from "../nodes.ts";
import type { Remembering } from "../onceFor.ts";
import type { Source } from "../source.ts";
import { decodeToken } from "./tokens.ts";

/** A token behind a directive's name. `text` is what nginx makes of it, `raw` what is written. */
export interface Argument {
  readonly text: string;
  readonly raw: string;
  readonly span: Span;
}

/** A directive, with its block where it has one. */
export interface Statement {
  readonly name: string;
  /** From the name to the `;` or the `}`. */
  readonly span: Span;
  /** All of its tokens, the name first. */
  readonly tokens: () => readonly Argument[];
  /** Whether it is complete and has not swallowed the lines after it, as it does where its `;` is missing. */
  readonly isSettled: () => boolean;
  readonly block: () => Block | undefined;
  /** It stands in another file; its spans are those of the directive that includes it. */
  readonly isIncluded?: true;
  /** Where it stands in that file. */
  readonly writtenAt?: { readonly span: Span; readonly file: OtherFile };
}

/** What stands between two braces, or the whole file. Read when asked for: most blocks of a file do not matter. */
export interface Block extends Remembering {
  /** Between the braces. */
  readonly inside: Span;
  readonly statements: () => readonly Statement[];
  /** Whether its end is written and nothing in it could not be read. */
  readonly isClosed: () => boolean;
}

/** Directives that, inside of another one's tokens, show that a `;` is missing. */
const swallowed =
  /\n[^\S\n]*(?:add_header\w*|set|if|return|rewrite|break|include|map|location|server|allow|deny|root|alias|expires|satisfy|internal|try_files|error_page|limit_except|(?:proxy|fastcgi|uwsgi|scgi|grpc|auth|more|js)_\w+|\w+_pass|\w+_by_\w+)(?![\w-])/;
/** A quoted token, a comment, or a word; as in `ngx_conf_read_token`, quotes and `#` are ordinary inside of a word. */
const token = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|#[^\n]*|(?:\$\{|\\[\s\S]|[^\s;{\\])+/g;
const quotedOrComment = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|#[^\n]*/g;
const quoted = /^(["']).*\1$/s;
const name = /[^\s;{}]+/y;
const plainHead = /[\w/.~^*=-]+(?: [\w/.~^*=-]+)* \{\s/y;
const plainLocation = /location(?: [\w/.~^*=-]+)+ \{\s/y;
const marks = new Set(["ERROR", "missing_close", "stray_close", "nameless_block"]);

/** The whole file as a block. Nothing is read yet. */
export function fileBlock(source: Source): Block {
  return blockOf(source, source.root, { start: 0, end: source.text.length });
}

/** The tokens behind the name. */
export function argumentsOf(statement: Statement): readonly Argument[] {
  return statement.tokens().slice(1);
}

function blockOf(source: Source, body: Node, inside: Span): Block {
  // Each look at a node costs a call into the parser.
  const children = lazily(() => {
    const found: { readonly node: Node; readonly type: string }[] = [];
    const isSound = !body.hasError;
    for (const node of body.namedChildren) {
      if (!node) continue;
      const type = isSound && isPlainLocation(source.text, node.startIndex) ? "block_directive" : node.type;
      found.push({ node, type });
    }
    return found;
  });
  return {
    memory: new Map(),
    inside,
    statements: lazily(() => children().flatMap(({ node, type }) => statementOf(source, node, type) ?? [])),
    isClosed: () => !children().some(({ type }) => marks.has(type)),
  };
}

/** The statement that a node of the tree is; undefined for all other nodes. */
export function statementOf(source: Source, node: Node, type = node.type): Statement | undefined {
  if (type !== "directive" && type !== "block_directive" && type !== "raw_block_directive") return undefined;
  const span = spanOf(node);
  // Of most blocks of a large file only the name and the span are asked for.
  const parts = lazily(() => partsOf(source, node, type, span));
  return {
    name: nameAt(source.text, span),
    span,
    tokens: () => parts().tokens(),
    isSettled: () => (type === "block_directive" && hasPlainHead(source.text, span)) || parts().isSettled(),
    block: () => parts().block(),
  };
}

function partsOf(
  source: Source,
  node: Node,
  type: string,
  span: Span,
): Pick<Statement, "tokens" | "isSettled" | "block"> {
  const body = lazily(() => ({ node: type === "block_directive" ? node.childForFieldName("body") : null }));
  const head = () =>
    (type === "block_directive" && plainHeadAt(source.text, span)) ||
    source.text.slice(span.start, body().node?.startIndex ?? span.end);
  const tokens = lazily(() => tokensOf(head(), span.start));
  return {
    tokens,
    isSettled: () => {
      if (type === "directive") return isSettled(head(), tokens);
      if (type !== "block_directive") return head().endsWith("}");
      return isOneLine(source.text, span, head) && !hasStrayQuote(head(), tokens);
    },
    block: lazilyMaybe(() => {
      const { node: block } = body();
      return block ? blockOf(source, block, insideOf(source, block)) : undefined;
    }),
  };
}

/** Whether a directive has its end, and neither swallowed others nor has a quote that is not closed, or not opened. */
function isSettled(head: string, tokens: () => readonly Argument[]): boolean {
  if (!head.endsWith(";")) return false;
  if (head.includes("\n") && swallowed.test(head.replace(quotedOrComment, ""))) return false;
  return !hasStrayQuote(head, tokens);
}

/** Whether a token has a quote at one end only. The parentheses of an `if` may stand around it. */
function hasStrayQuote(head: string, tokens: () => readonly Argument[]): boolean {
  if (!/["']/.test(head)) return false;
  return tokens().some(({ raw }) => {
    const inner = raw.replace(/^\(/, "").replace(/\)$/, "");
    return /^["']/.test(inner) ? !quoted.test(inner) : /["']$/.test(inner);
  });
}

/** A name with simple words up to the brace, as most blocks have: told from the text, which is cheaper than its nodes. */
function plainHeadAt(text: string, span: Span): string | undefined {
  return hasPlainHead(text, span) ? text.slice(span.start, plainHead.lastIndex - 2) : undefined;
}

/** Where nothing around is wrong, this is a block: told without a call into the parser for each of many locations. */
function isPlainLocation(text: string, start: number): boolean {
  plainLocation.lastIndex = start;
  return plainLocation.test(text);
}

function hasPlainHead(text: string, { start }: Span): boolean {
  plainHead.lastIndex = start;
  return plainHead.test(text);
}

/** Whether what stands before a block is on one line, as it is unless it swallowed something. */
function isOneLine(text: string, { start }: Span, head: () => string): boolean {
  const brace = text.indexOf("{", start);
  const lineBreak = text.indexOf("\n", start);
  return brace < lineBreak || !head().replace(quotedOrComment, "").trim().includes("\n");
}

function nameAt(text: string, { start, end }: Span): string {
  name.lastIndex = start;
  return text.slice(start, Math.min(end, name.test(text) ? name.lastIndex : start));
}

function insideOf(source: Source, body: Node): Span {
  const isClosed = source.text[body.endIndex - 1] === "}";
  return { start: body.startIndex + 1, end: isClosed ? body.endIndex - 1 : body.endIndex };
}

/** The tokens of a directive's own text, which the tree has bounded: much cheaper than their nodes in a large map. */
function tokensOf(head: string, start: number): Argument[] {
  const tokens: Argument[] = [];
  for (const { 0: raw, index } of head.matchAll(token)) {
    if (raw.startsWith("#")) continue;
    const at = start + index;
    tokens.push({ text: decodeToken(raw) ?? raw, raw, span: { start: at, end: at + raw.length } });
  }
  return tokens;
}

function lazilyMaybe<T extends object>(compute: () => T | undefined): () => T | undefined {
  const value = lazily(() => ({ computed: compute() }));
  return () => value().computed;
}
