import type { Node } from "web-tree-sitter";
import { absent, type Known } from "../../../../policy/known.ts";
import { type Listing, notSent } from "../../../../policy/listing.ts";
import type { UnknownOption, WrongType } from "../../../../policy/options.ts";
import type { Policy, Scope } from "../../../../policy/policy.ts";
import type { Failure, Wire } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";
import type { Origins } from "./origins.ts";

/** What an adapter reads of one call; what is left out is as it is where nothing is said of it. */
export interface Parts {
  readonly framework: string;
  readonly label: string;
  /** The call, or the object that holds the options. */
  readonly node: Node;
  readonly scope?: Partial<Scope>;
  readonly origins: Origins;
  readonly credentials: Known<boolean>;
  /** The value of the option for credentials, where it is given one. */
  readonly credentialsGiven?: Value | undefined;
  readonly methods: Listing;
  readonly headers: Listing;
  readonly exposed?: Listing;
  readonly maxAge?: Known<string>;
  readonly privateNetwork?: Known<boolean>;
  readonly wire: Wire;
  readonly failure?: Failure | undefined;
  readonly unknownOptions?: readonly UnknownOption[];
  readonly wrongTypes?: readonly WrongType[];
  /** What comes of origins that the environment does not give. */
  readonly unset?: Pick<Policy, "unsetOrigin">;
}

/** Puts a policy together. */
export function policyOf(parts: Parts): Policy {
  const { framework, label, node, origins, credentials, credentialsGiven: given, methods, headers, wire } = parts;
  const failure = parts.failure ?? origins.failure;
  const ignored = parts.unknownOptions ?? [];
  return {
    framework,
    label,
    span: spanOf(node),
    scope: {
      route: String(node.startIndex),
      layer: 0,
      writes: "on the way in",
      joins: "replaces",
      servesAssets: false,
      ...parts.scope,
    },
    origins: origins.allowed,
    credentials,
    ...(given?.kind === "text" && { credentialsOption: given.value }),
    methods,
    headers,
    exposed: parts.exposed ?? notSent,
    maxAge: parts.maxAge ?? absent,
    privateNetwork: parts.privateNetwork ?? absent,
    moreOrigins: origins.more ?? [],
    wire,
    ...(failure && { failure }),
    ...(ignored.length > 0 && { unknownOptions: ignored }),
    ...(parts.wrongTypes?.length && { wrongTypes: parts.wrongTypes }),
    ...parts.unset,
  };
}
