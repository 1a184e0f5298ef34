import { argumentsOf, type Block, type Statement } from "../../../syntax/nginx/blocks.ts";
import { conditionOf } from "./condition.ts";
import type { Code, Level } from "./level.ts";
import { takesEveryPath } from "./paths.ts";

const argumentCounts: Readonly<Record<string, readonly [number, number]>> = {
  set: [2, 2],
  if: [1, Number.POSITIVE_INFINITY],
  return: [1, 2],
  rewrite: [2, 3],
  break: [0, 0],
};

/** The directives of the rewrite module. */
export const codeNames: ReadonlySet<string> = new Set(Object.keys(argumentCounts));

const absolute = /^(?:https?:|\$scheme|\$\{scheme\})/;

/**
 * The code of a statement in a level whose paths start with `start`; undefined when it is no directive of the rewrite module,
 * or one that changes only some of the paths.
 */
export function codeOf(statement: Statement, levelOf: (block: Block) => Level, start: () => string): Code | undefined {
  if (!codeNames.has(statement.name)) return undefined;
  const args = argumentsOf(statement);
  const [first, second] = args;
  switch (statement.name) {
    case "set": {
      const variable = /^\$(\w+)$/.exec(first?.text ?? "")?.[1]?.toLowerCase();
      return variable && second ? { kind: "set", variable, value: second } : undefined;
    }
    case "if": {
      const block = statement.block();
      return block && { kind: "if", condition: conditionOf(args), level: levelOf(block) };
    }
    case "return":
      return (
        first && {
          kind: "return",
          status: statusOf(first.text),
          statement: statement.span,
          hasText: second !== undefined,
        }
      );
    case "break":
      return { kind: "break", always: true };
    case "rewrite":
      return rewriteCode(statement, start());
    default:
      return undefined;
  }
}

/** Whether a statement of the rewrite module has what nginx asks for; other statements are not looked at. */
export function isWellFormed({ name, tokens, block }: Statement): boolean {
  const range = argumentCounts[name];
  if (!range) return true;
  if ((block() !== undefined) !== (name === "if")) return false;
  const count = tokens().length - 1;
  return range[0] <= count && count <= range[1];
}

function rewriteCode(statement: Statement, start: string): Code | undefined {
  const [pattern = "", target = "", flag] = argumentsOf(statement).map(({ text }) => text);
  const always = takesEveryPath(pattern, start);
  const isRedirect = flag === "redirect" || flag === "permanent" || absolute.test(target);
  if (flag === "break" && !isRedirect) return { kind: "break", always, ...(always && { target }) };
  if (!always) return undefined;
  if (!isRedirect) return { kind: "elsewhere", target, isLast: flag === "last" };
  return { kind: "return", status: flag === "permanent" ? 301 : 302, statement: statement.span, hasText: true };
}

/** `return URL` is a redirect with 302. */
function statusOf(text: string): number | "unknown" {
  if (/^\d+$/.test(text)) return Number(text);
  return absolute.test(text) || !text.startsWith("$") ? 302 : "unknown";
}
