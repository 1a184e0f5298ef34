import type { Intent } from "../frameworks/adapter.ts";
import type { Grammar } from "../syntax/language.ts";

/** Code in which a rule has one thing to say. */
export interface InvalidExample {
  readonly name: string;
  /** The code. `«…»` marks the range of the finding, `‹…›` the ranges of its related information. */
  readonly code: string;
  readonly message: string;
  /** The whole code after each fix; fixes that are not named here must not be offered. */
  readonly fixes: Readonly<Partial<Record<Intent, string>>>;
  /** Rules that rightly have something else to say in the same code, before and after each fix. */
  readonly also?: readonly string[];
  readonly around?: FilesAround;
}

/** The files around the code, by their path from the top of the project, where they matter. */
export interface FilesAround {
  /** Where the code itself lies. */
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Code in which no rule has anything to say. */
export interface ValidExample {
  readonly name: string;
  readonly code: string;
  /** Rules that rightly speak nevertheless, of something that is not this table's subject. */
  readonly also?: readonly string[];
  readonly around?: FilesAround;
}

/** A table of one rule for one framework; the tests run every row, and every fix of every row. */
export interface Examples {
  readonly rule: string;
  readonly grammar: Grammar;
  /** Stands before the code of each row, and before what each fix makes of it. */
  readonly preamble?: string;
  /** `corslint.trustedOrigins`; without it fixes write a placeholder. */
  readonly trustedOrigins?: readonly string[];
  readonly invalid: readonly InvalidExample[];
  readonly valid: readonly ValidExample[];
}
