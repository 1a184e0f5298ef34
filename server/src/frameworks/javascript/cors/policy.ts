import { absent, isOn, type Known } from "../../../policy/known.ts";
import { nobody } from "../../../policy/originSet.ts";
import type { Policy, Scope } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { originOption } from "../shared/options/option.ts";
import { unsetOrigin } from "../shared/options/unset.ts";
import { wrongTypes } from "../shared/options/wrongTypes.ts";
import type { Alternative } from "./alternatives.ts";
import { allowedHeaders, allowedMethods, exposedHeaders } from "./lists.ts";
import { taking, unknownOptions } from "./options.ts";
import { choicesOf, type DefaultOrigin, type OriginChoice } from "./origin.ts";
import { wireOf } from "./wire.ts";

/** A use of `cors`, by itself or through a framework that hands its options on. */
export interface Use {
  /** Id of the adapter that reads it. */
  readonly framework: string;
  readonly label: string;
  /** The call or the option that makes up the policy. */
  readonly span: Span;
  /** What stands where no origin is written. */
  readonly standing: DefaultOrigin;
  readonly alternatives: readonly Alternative[];
  /** The names that the framework takes besides those of `cors`. */
  readonly others?: readonly string[];
}

/** The policies of a use: one for each alternative of its options that differs, all in the same place. */
export function policiesOf(source: Source, use: Use, scope: Scope): Policy[] {
  const { alternatives } = use;
  if (alternatives.length === 0) return [refusing(source, use, scope)];
  return alternatives.flatMap((alternative) => {
    const origin = option(alternative.options, "origin");
    const choices = choicesOf(source, alternative, origin, use.standing);
    return choices.map((choice) => policyOf(source, use, alternative.options, choice, scope));
  });
}

function policyOf(source: Source, use: Use, options: Value | undefined, choice: OriginChoice, scope: Scope): Policy {
  const { framework, label, span, others = [] } = use;
  const { origins, deciding, own, isConditional, others: denied } = choice;
  const given = (name: string) => option(options, name);
  const list = (name: string) => originOption(source, options, name);
  const credentials = given("credentials");
  const written = credentials && headerText(credentials);
  const status = given("optionsSuccessStatus");
  const methods = given("methods");
  return {
    framework,
    label,
    span,
    scope,
    origins,
    credentials: credentialsOf(credentials),
    ...(written !== undefined && { credentialsOption: written }),
    methods: allowedMethods(list("methods")),
    headers: allowedHeaders(list("allowedHeaders") ?? list("headers")),
    exposed: exposedHeaders(list("exposedHeaders")),
    maxAge: setting(given("maxAge"), headerText),
    privateNetwork: absent,
    moreOrigins: [],
    wire: wireOf(own, deciding, {
      continues: isOn(setting(given("preflightContinue"), isTruthy)),
      status: status?.kind === "number" ? status.value : 204,
      fails: [methods, status].some((value) => value?.kind === "undefined" || value?.kind === "null"),
      isConditional,
      others: denied,
    }),
    ...ignored(options, others),
    ...wrong(source, options),
    // An origin that is not set switches CORS off, and an empty text does so on purpose.
    ...unsetOrigin(source, given("origin"), ({ kind }) =>
      kind === "undefined" && use.standing.set.kind === "everyone"
        ? `${label} sends no CORS headers at all`
        : undefined,
    ),
  };
}

function ignored(options: Value | undefined, others: readonly string[]): Pick<Policy, "unknownOptions"> {
  const all = unknownOptions(options).filter(({ name }) => !others.includes(name));
  return all.length > 0 ? { unknownOptions: all } : {};
}

function wrong(source: Source, options: Value | undefined): Pick<Policy, "wrongTypes"> {
  const all = wrongTypes(source, options, taking);
  return all.length > 0 ? { wrongTypes: all } : {};
}

/** Options that are never handed over: every request fails, and nobody reads anything. */
function refusing(source: Source, use: Use, scope: Scope): Policy {
  const choice: OriginChoice = {
    origins: { set: nobody, span: use.span, entries: [] },
    deciding: "callback",
    own: nobody,
    isConditional: false,
  };
  return policyOf(source, use, undefined, choice, scope);
}

/** The value of an option; unknown where the options are. */
export function optionOf(options: Value, name: string): Value | undefined {
  return options.kind === "unknown" ? options : entryOf(options, name);
}

function option(options: Value | undefined, name: string): Value | undefined {
  return options && optionOf(options, name);
}

/** Only `credentials === true` turns credentials on. */
function credentialsOf(value: Value | undefined): Known<boolean> {
  return setting(value, (given) => (given.kind === "unknown" ? undefined : given.kind === "flag" && given.value));
}
