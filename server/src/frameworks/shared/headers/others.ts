import { absent, type Known } from "../../../policy/known.ts";
import { notSent } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { Carried } from "../../../policy/wire.ts";
import { othersOf } from "./answers.ts";
import type { HandSet } from "./policies.ts";
import type { AllowCredentials, HeaderWrite } from "./write.ts";

/**
 * What a handler puts to answers that sets no Access-Control-Allow-Origin itself: it counts where something else on the same
 * path does. Undefined where it sets nothing that tells about CORS.
 */
export function othersPolicy(
  writes: readonly HeaderWrite[],
  { framework, label, optionsStatus }: HandSet,
): Policy | undefined {
  const others = othersOf(writes);
  const { credentials, methods, headers, exposed, maxAge, vary } = others;
  const [first] = [credentials, methods, headers, exposed, maxAge, vary].flatMap((write) => write ?? []);
  if (!first) return undefined;
  const answered = methodsOf(first);
  const carried: Carried = { origin: "nothing", others: true, vary: vary?.effect.names ?? false };
  return {
    framework,
    label,
    span: first.statement,
    scope: {
      route: first.handler,
      layer: 0,
      ...(answered && { methods: answered }),
      writes: "on the way out",
      joins: first.joins ?? "replaces",
      servesAssets: false,
    },
    origins: { set: { kind: "nobody" }, span: first.statement, entries: [] },
    credentials: credentials ? settled(credentials) : absent,
    ...(credentials?.effect.text !== undefined && { credentialsText: credentials.effect.text }),
    methods: methods?.effect.names ?? notSent,
    headers: headers?.effect.names ?? notSent,
    exposed: exposed?.effect.names ?? notSent,
    maxAge: maxAge?.effect.seconds ?? absent,
    privateNetwork: absent,
    moreOrigins: [],
    wire: {
      simple: { allowed: carried, denied: carried },
      preflight: { kind: "passed on", status: optionsStatus },
      keptOn: credentials?.refused ? [] : "handled answers",
    },
  };
}

function methodsOf({ onlyPreflight, methods }: HeaderWrite): readonly string[] | undefined {
  return onlyPreflight ? ["OPTIONS"] : methods;
}

/** Credentials that are set in some cases only. */
function settled({ branches, effect, statement }: HeaderWrite & { readonly effect: AllowCredentials }): Known<boolean> {
  if (branches.length === 0) return effect.on;
  return { kind: "unknown", why: "only some of these answers allow them", span: statement };
}
