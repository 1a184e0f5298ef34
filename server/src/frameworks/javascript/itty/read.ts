import type { Node } from "web-tree-sitter";
import type { Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent } from "../../../policy/listing.ts";
import type { Policy, Scope } from "../../../policy/policy.ts";
import type { Wire } from "../../../policy/wire.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { originless, unknownAnswers } from "../shared/options/answers.ts";
import { inBranches } from "../shared/options/branches.ts";
import { type Exports, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { listOrText, unlessEmpty } from "../shared/options/lists.ts";
import { givenOption, originOption, stringOf, unlessUndefined } from "../shared/options/option.ts";
import type { Origins } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import { onlyRouter, scopeInFinally } from "./handlers.ts";
import { headersByDefault, names, taking } from "./options.ts";
import { originsOf } from "./origins.ts";

const exports: Exports = { "itty-router": ["cors"], "itty-router/cors": ["cors"] };

const label = "itty-router's `cors`";

/** The policies of all calls of itty-router's `cors` (5 and later). */
export function readCalls(source: Source): Policy[] {
  return moduleCalls(source, exports).flatMap((made) =>
    inBranches(source, made.call, 0, (options) => read(source, made, options)),
  );
}

function read(source: Source, { call, callee }: ModuleCall, options: Value | undefined): Policy {
  const option = (name: string) => givenOption(options, name);
  const list = (name: string) => unlessUndefined(originOption(source, options, name));
  const given = option("credentials");
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) =>
    originsOf(source, callee, unlessUndefined(value), setting(given, isTruthy));
  const origins = readOrigin(origin);
  const credentials = sentTrue(given);
  const { answers } = origins;
  const uses = corsifyUses(source, call);
  const maxAge = option("maxAge");
  return {
    ...policyOf({
      framework: "itty",
      label,
      node: call,
      scope: scopeOf(source, uses),
      origins,
      credentials,
      credentialsGiven: given,
      methods: listing(list("allowMethods"), listedByDefault("*")),
      headers: listing(list("allowHeaders"), headersByDefault(source.project.versionOf("itty-router"))),
      exposed: listing(list("exposeHeaders"), notSent),
      ...(maxAge && isTruthy(maxAge) !== false && { maxAge: setting(maxAge, headerText) }),
      unknownOptions: unknownOptions(options, names),
      wrongTypes: wrongTypes(source, options, taking),
      wire: {
        simple: simpleOf(source, uses, origins, origin),
        preflight: usesPreflight(source, call)
          ? { kind: "answered", status: 204, ...answers }
          : { kind: "passed on", status: 404 },
        keptOn: "every status",
      },
      unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
    }),
    ...textInstead(given),
  };
}

/** What is truthy is sent as its text; only `true` counts. */
function sentTrue(value: Value | undefined): Known<boolean> {
  return setting(value, (given) => (given.kind === "unknown" ? undefined : stringOf(given) === "true"));
}

function textInstead(value: Value | undefined): { credentialsText?: string } {
  const text = value && isTruthy(value) ? stringOf(value) : undefined;
  return text === undefined || text === "true" ? {} : { credentialsText: text };
}

function listing(value: Value | undefined, otherwise: Listing): Listing {
  if (!value) return otherwise;
  return isTruthy(value) === false ? notSent : unlessEmpty(listOrText(value));
}

/** Whether `preflight` is taken out of what `cors` gives, or may be. */
function usesPreflight(source: Source, call: ModuleCall["call"]): boolean {
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : undefined;
  const name = declarator?.childForFieldName("name");
  return name?.type === "object_pattern" ? textOf(source, name).includes("preflight") : true;
}

/** Where `corsify` is used, as far as the file shows it; undefined where it may be anywhere. */
function corsifyUses(source: Source, call: Node): Node[] | undefined {
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : undefined;
  const name = declarator?.childForFieldName("name");
  if (name?.type !== "object_pattern" || /\bcorsify\s*:|\.\.\./.test(textOf(source, name))) return undefined;
  return namesOf(source, "corsify", javascriptNames.nameTypes).filter((use) => !encloses(name, use));
}

/** What `corsify` puts on answers, where it is handed on; `.then(corsify)` does not tell it of the request. */
function simpleOf(
  source: Source,
  uses: readonly Node[] | undefined,
  { answers }: Origins,
  origin: Value | undefined,
): Wire["simple"] {
  if (!uses) return answers;
  if (uses.length === 0) return originless();
  const isBlind = uses.every((use) => {
    const list = use.parent?.type === "arguments" ? use.parent.parent : undefined;
    return list != null && methodCall(source, list)?.method === "then";
  });
  if (!isBlind) return answers;
  if (origin?.kind === "function") return unknownAnswers(false);
  return answers.allowed.origin === "echo" ? originless({ others: true, vary: false }) : answers;
}

/** `corsify` leaves answers alone that name an origin, and where nothing uses it there are only preflights. */
function scopeOf(source: Source, uses: readonly Node[] | undefined): Partial<Scope> {
  const [only, ...others] = uses ?? [];
  if (uses && !only) return { methods: ["OPTIONS"] };
  const isListed = only?.parent?.type === "array" && others.length === 0;
  const route = onlyRouter(source);
  const outermost: Partial<Scope> = { ...(route && { route, layer: outside }), writes: "on the way out" };
  return { ...(isListed ? scopeInFinally(source, only) : outermost), joins: "yields" };
}

/** In front of all that runs in `finally`. */
const outside = -1000;
