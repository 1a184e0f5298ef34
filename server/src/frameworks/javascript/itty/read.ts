import type { Known } from "../../../policy/known.ts";
import { type Listing, listedByDefault, notSent } from "../../../policy/listing.ts";
import type { Policy } from "../../../policy/policy.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { encloses, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { originless } from "../shared/options/answers.ts";
import { inBranches } from "../shared/options/branches.ts";
import { type Exports, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { listOrText, unlessEmpty } from "../shared/options/lists.ts";
import { givenOption, originOption, stringOf, unlessUndefined } from "../shared/options/option.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import { headersByDefault, names, taking } from "./options.ts";
import { originsOf } from "./origins.ts";

const exports: Exports = { "itty-router": ["cors"], "itty-router/cors": ["cors"] };

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
  const origins = originsOf(
    source,
    callee,
    unlessUndefined(originOption(source, options, "origin")),
    setting(given, isTruthy),
  );
  const { answers } = origins;
  const maxAge = option("maxAge");
  return {
    ...policyOf({
      framework: "itty",
      label: "itty-router's `cors`",
      node: call,
      origins,
      credentials: sentTrue(given),
      credentialsGiven: given,
      methods: listing(list("allowMethods"), listedByDefault("*")),
      headers: listing(list("allowHeaders"), headersByDefault(source.project.versionOf("itty-router"))),
      exposed: listing(list("exposeHeaders"), notSent),
      ...(maxAge && isTruthy(maxAge) !== false && { maxAge: setting(maxAge, headerText) }),
      unknownOptions: unknownOptions(options, names),
      wrongTypes: wrongTypes(source, options, taking),
      wire: {
        simple: usesCorsify(source, call) ? answers : originless(),
        preflight: usesPreflight(source, call)
          ? { kind: "answered", status: 204, ...answers }
          : { kind: "passed on", status: 404 },
        keptOn: "every status",
      },
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

/** Whether `corsify` is taken out of what `cors` gives and handed on, or may be. */
function usesCorsify(source: Source, call: ModuleCall["call"]): boolean {
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : undefined;
  const name = declarator?.childForFieldName("name");
  if (name?.type !== "object_pattern") return true;
  const uses = namesOf(source, "corsify", javascriptNames.nameTypes);
  return /\bcorsify\s*:|\.\.\./.test(textOf(source, name)) || uses.some((use) => !encloses(name, use));
}
