import type { Node } from "web-tree-sitter";
import { absent } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent } from "../../../policy/listing.ts";
import { nobody } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { always, echoes, type SentOrigin } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { joinedNames, listedTexts } from "../../shared/reading/names.ts";
import { byDefault } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { exactOrWildcard, readOrigins } from "../shared/reading/originOption.ts";

const names: ReadonlySet<string> = new Set(["robyn.ALLOW_CORS"]);
const methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"] as const;
const alwaysAllowedHeaders = ["Content-Type", "Authorization"] as const;

/** The policies of `ALLOW_CORS(app, origins, headers=None)` (Robyn 0.60 and later, as its source reads). */
export function readRobyn(source: Source): Policy[] {
  return usesOf(source, "ALLOW_CORS", names).flatMap((use) => {
    const call = calledAt(use);
    if (!call) return [];
    const given = argumentsOf(source, call);
    const origins = argument(source, given, "origins", 1);
    return origins ? [policyOf(use, call, origins, argument(source, given, "headers", 2))] : [];
  });
}

/** Credentials are always allowed. Answers are the same for everybody, `*` where several are listed; preflights name the origin. */
function policyOf(use: Node, call: Node, value: Value, headers: Value | undefined): Policy {
  return {
    framework: "robyn",
    label: "Robyn",
    span: spanOf(call),
    scope: { route: "app", layer: 0, writes: "on the way out", joins: "yields", servesAssets: false },
    origins: readOrigins({ use, value, byDefault: nobody, item: exactOrWildcard }),
    credentials: byDefault(true, spanOf(call)),
    methods: listedByDefault(...methods),
    headers: allowedHeaders(headers),
    exposed: notSent,
    maxAge: byDefault("3600", spanOf(call)),
    privateNetwork: absent,
    moreOrigins: [],
    wire: {
      simple: always(sentOrigin(value), false),
      preflight: {
        kind: "answered",
        status: 204,
        refusal: { status: 403, of: ["origin"], keepsHeaders: false },
        ...echoes({ allowed: false, denied: false }),
      },
      keptOn: "every status",
    },
  };
}

function sentOrigin(value: Value): SentOrigin {
  const items = value.kind === "list" ? value.items : [value];
  const [only, ...others] = items;
  if (others.length > 0) return "*";
  if (only?.kind !== "text") return "unknown";
  return only.value === "*" ? "*" : { text: only.value };
}

function allowedHeaders(value: Value | undefined): Listing {
  const always = listedByDefault(...alwaysAllowedHeaders);
  if (!value || value.kind === "null") return always;
  if (value.kind === "text") return joinedNames(value);
  const listing = listedTexts(value);
  if (listing.kind !== "listed" || always.kind !== "listed") return listing;
  return { kind: "listed", names: [...always.names, ...listing.names] };
}
