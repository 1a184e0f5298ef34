import type { Span } from "../../../policy/span.ts";
import type { Argument, Block, Statement } from "../../../syntax/nginx/blocks.ts";
import type { Remembering } from "../../../syntax/onceFor.ts";
import type { Condition } from "./condition.ts";

/** One `add_header`, or one header of a `more_set_headers`. */
export interface AddHeader {
  /** In lower case. */
  readonly name: string;
  readonly value: Argument;
  /** Sent with every status. */
  readonly always: boolean;
  /** Sent with these only. */
  readonly statuses?: readonly number[];
  readonly statement: Statement;
  readonly level: Level;
}

export type LevelKind = "main" | "http" | "server" | "location" | "if" | "limit_except";

/** A block that can hold settings, with what it says itself. Levels inherit from the level around them. */
export interface Level extends Remembering {
  readonly kind: LevelKind;
  readonly block: Block;
  /** The `location` that it is. */
  readonly statement?: Statement;
  /** The level around it; the outermost one of a file that others include has none, though there is one around it. */
  readonly parent?: Level;
  readonly own: () => Own;
}

export interface Own {
  readonly headers: readonly AddHeader[];
  /** Headers that take the place of what the backend sends; lines of `headers` come on top of them. */
  readonly replacing: readonly AddHeader[];
  readonly inherit?: "on" | "off" | "merge";
  readonly codes: readonly Code[];
  /** The paths of included files that can hold anything. */
  readonly includes: readonly string[];
  /** What a script or another module does to answers here. */
  readonly scripts: Scripts;
  /** Whether everything in the level could be read. */
  readonly isWhole: boolean;
}

/** What directives that corslint does not evaluate may do. */
export interface Scripts {
  /** Refuse requests, or change who is let in. */
  readonly mayDecide: boolean;
  /** Bring a Vary header with the answer. */
  readonly maySetVary: boolean;
}

/** A directive of nginx's rewrite module. They run in the order of the text, first the server's, then the location's. */
export type Code =
  | { readonly kind: "set"; readonly variable: string; readonly value: Argument }
  | { readonly kind: "if"; readonly condition: Condition; readonly level: Level }
  /** Answers at once; the status is unknown where a variable holds it. */
  | {
      readonly kind: "return";
      readonly status: number | "unknown";
      readonly statement: Span;
      readonly hasText: boolean;
    }
  /** No further code of this level runs: always, or for some paths only. The path may be another one from here on. */
  | { readonly kind: "break"; readonly always: boolean; readonly target?: string }
  /** The path is another one from here on, and is looked for behind the codes of this level: at once where it is the last. */
  | { readonly kind: "elsewhere"; readonly target: string; readonly isLast: boolean };
