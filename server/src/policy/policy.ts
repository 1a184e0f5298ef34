import type { Known } from "./known.ts";
import type { OriginSet } from "./originSet.ts";
import type { Span } from "./span.ts";

/** Who is let in, and where the source says so. */
export interface AllowedOrigins {
  readonly set: OriginSet;
  /** The value as written where the option or the header is set; the call's name where a default decides. */
  readonly span: Span;
  /** The definition, when `span` holds a name. */
  readonly definedAt?: Span;
}

/**
 * What a server answers to cross-origin requests, as plain data: the one language that adapters write and rules read.
 * A file may hold several policies (routes, locations, branches); each stands for one way that an answer can take.
 */
export interface Policy {
  /** Id of the adapter that read it and that can rewrite it. */
  readonly framework: string;
  /** The library as a message names it. */
  readonly label: string;
  /** The call, statement or block that makes up the policy. */
  readonly span: Span;
  readonly origins: AllowedOrigins;
  /** What Access-Control-Allow-Origin holds where every origin is let in. */
  readonly anyOriginIsSentAs: "*" | "echo";
  readonly credentials: Known<boolean>;
  /** Whether Access-Control-Allow-Origin differs from one requesting origin to another. */
  readonly dependsOnOrigin: boolean;
  /** Only preflights are answered so: no page reads such an answer, and no cache keeps it. */
  readonly onlyPreflight: boolean;
  /** Which answers carry `Vary: Origin`. */
  readonly vary: "always" | "when allowed" | "never" | "unknown";
}
