import type { Node } from "web-tree-sitter";
import type { Value } from "../../../../syntax/value.ts";
import type { Frame } from "../../express/ways/way.ts";

/** What answers, by the library whose objects carry the headers; `web` is the fetch standard's `Response`. */
export type Kind =
  | "express"
  | "koa"
  | "fastify"
  | "hono"
  | "h3"
  | "hapi"
  | "elysia"
  | "itty"
  | "web"
  | "lambda"
  | "webpack";

/** The answer that a header is set on. */
export interface Carrier {
  readonly kind: Kind;
  /** The function that answers, or the object that stands for it. */
  readonly handler: Node;
  /** Tells answers of one handler apart. */
  readonly key: string;
  /** The handler gives it back itself, so that what a middleware has set already stays. */
  readonly isGiven: boolean;
  /** It is a `Response` of the fetch standard, whoever gives it back. */
  readonly isResponse?: boolean;
  /** It starts as a copy of another answer, whose headers are not known. */
  readonly isCopy?: boolean;
  /** Other files make the answer, with what this one gives them. */
  readonly isGivenOut?: boolean;
}

/** One place at which a header is set, added to or taken away. */
export interface Placement {
  /** The header's name as text, and where it is written. */
  readonly name: string;
  readonly nameNode: Node;
  readonly value: Node;
  /** What the value is worth, where another file says that; `value` only stands for it. */
  readonly given?: Value;
  readonly how: "set" | "append" | "remove";
  /** What hands the header over: a call, or the object that it is part of. */
  readonly at: Node;
  /** What hands it over in the end, where `at` is a part of an object that is spread into another one under a condition. */
  readonly sentAt?: Node;
  /** The functions that give the headers to each other and to the handler, the innermost first: what stands there decides too. */
  readonly within?: readonly Frame[];
  /** Where it stands among what the answer is given, where that is not where its value is written. */
  readonly order?: number;
  readonly carrier: Carrier;
}
