import type { Span } from "./span.ts";

/** What hangs on an option: what is said about that where the option itself is wrong would only follow from it. */
export type Concern = "origins" | "everything" | "nothing else";

/** An option that the library does not have. */
export interface UnknownOption {
  /** As written. */
  readonly name: string;
  /** Where the name is written. */
  readonly span: Span;
  /** The option of the library that it stands for, where that is clear. */
  readonly meant?: string;
  /** What the library does with it, as a sentence. */
  readonly effect: string;
  readonly concerns: Concern;
  /** The code does what it seems to do without it, too. */
  readonly isHarmless?: boolean;
}

/** An option whose value is of a kind that the library takes for something else. */
export interface WrongType {
  readonly option: string;
  /** The value as written where the option is given. */
  readonly span: Span;
  /** What the library makes of it, as a sentence. */
  readonly effect: string;
  /** What the value should be, where it can be written in its place. */
  readonly instead?: readonly string[] | boolean | "the methods in use";
  readonly concerns: Concern;
}

/** Something that answers in front of a policy, so that its answers go out without the headers of the policy. */
export interface InFront {
  /** Where the policy is put in place. */
  readonly span: Span;
  /** Where that which answers is put in place; absent where it belongs to the library. */
  readonly other?: Span;
  /** What answers, and what comes of it, as a sentence. */
  readonly effect: string;
  /** Where it sends every request over http to https, preflights as well: what turns that on. */
  readonly toHttps?: Span;
}

/** Something without which the settings of a policy have no effect. */
export interface NotInstalled {
  /** The settings that stand for all of them. */
  readonly span: Span;
  /** The list in which it is missing. */
  readonly list?: Span;
  /** What is missing, and what comes of it, as a sentence. */
  readonly effect: string;
  /** Whether the headers go out nevertheless. */
  readonly isHarmless: boolean;
}

/** Origins that a variable of the environment gives, with nothing that stands in for it where it is not set. */
export interface UnsetOrigin {
  /** The name of the variable. */
  readonly variable: string;
  /** The value where the option is given, and its definition where that is a name. */
  readonly span: Span;
  readonly definedAt?: Span;
  /** What happens where the variable is not set, as the end of a sentence. */
  readonly effect: string;
  /** `explicit-origins` writes origins that stand in for it, and leaves the variable. */
  readonly canStandIn?: boolean;
}
