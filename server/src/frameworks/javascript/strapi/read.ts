import type { Node } from "web-tree-sitter";
import { union } from "../../../origins/union.ts";
import { type Listing, listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import { anyByWildcard, nobody, type OriginSet } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { always } from "../../../policy/wire.ts";
import { isTruthy } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { unknown, type Value } from "../../../syntax/value.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { comparedAnswers, unknownAnswers } from "../shared/options/answers.ts";
import { failsAlways } from "../shared/options/failures.ts";
import { listOrText, unlessEmpty } from "../shared/options/lists.ts";
import { optionOf, truthy } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, setOfList, unknownSet } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { onlyValue } from "../shared/options/returns.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { whenUnsetInStrapi } from "./environment.ts";
import { names } from "./options.ts";
import { type Middleware, middlewares } from "./settings.ts";

const defaultMethods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const defaultHeaders = ["Content-Type", "Authorization", "Origin", "Accept"];
const vary = true;
const label = "`strapi::cors`";

/** The policies of `strapi::cors` (Strapi 5). Every origin and credentials are allowed where nothing is said. */
export function readMiddlewares(source: Source): Policy[] {
  return middlewares(source).map((middleware) => read(source, middleware));
}

function read(source: Source, { name, item, config }: Middleware): Policy {
  const option = (key: string) => optionOf(config, key);
  const origin = option("origin");
  const readOrigin = (value: Value | undefined) => originsOf(source, name, value);
  const origins = readOrigin(origin);
  const given = option("credentials");
  const credentials = given ? truthy(given) : byDefault(true, spanOf(name));
  const keepsHeaders = option("keepHeadersOnError");
  const { answers } = origins;
  return policyOf({
    framework: "strapi",
    label,
    node: item,
    origins,
    credentials,
    credentialsGiven: given,
    methods: listing(option("methods"), listedByDefault(...defaultMethods), notSent),
    headers: listing(option("headers"), listedByDefault(...defaultHeaders), reflected),
    exposed: listing(option("expose"), notSent, notSent),
    // 31536000 where nothing is written, which no browser keeps and nobody has chosen.
    maxAge: setting(option("maxAge"), headerText),
    unknownOptions: unknownOptions(config, names),
    wire: {
      simple: answers,
      preflight: { kind: "answered", status: 204, ...answers },
      keptOn: keepsHeaders && isTruthy(keepsHeaders) ? "every status" : "handled answers",
    },
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials), whenUnsetInStrapi),
  });
}

/** What a falsy value lists is up to `@koa/cors`, which `strapi::cors` hands its options to. */
function listing(value: Value | undefined, otherwise: Listing, whenEmpty: Listing): Listing {
  if (!value) return otherwise;
  return isTruthy(value) === false ? whenEmpty : unlessEmpty(listOrText(value), whenEmpty);
}

/** `*` among the origins names everyone; a text may hold several, separated by commas; a function gives either. */
function originsOf(source: Source, name: Node, origin: Value | undefined): Origins {
  const everyone = always("echo", vary);
  if (!origin) return { allowed: byDefaultOf(name, anyByWildcard), answers: everyone };
  const given = origin.kind === "function" ? resultOf(source, origin) : origin;
  const isWildcard = (item: Value) =>
    item.kind === "text" && (given.kind === "list" ? item.value === "*" : textsOf(item.value).includes("*"));
  const items = given.kind === "list" ? given.items : [given];
  switch (given.kind) {
    case "undefined":
    case "null":
      return { allowed: allowedBy(origin, anyByWildcard), answers: everyone };
    case "text":
    case "list": {
      const set = items.some(isWildcard)
        ? anyByWildcard
        : given.kind === "text"
          ? setOfTexts(given.value)
          : setOfList(given, setOfItem);
      const setOf = given.kind === "text" ? setOfText : setOfItem;
      const allowed = allowedBy(origin.kind === "function" ? origin : given, set, setOf, isWildcard);
      const answers = set.kind === "everyone" ? everyone : comparedAnswers({ others: false, vary });
      return { allowed, answers };
    }
    case "unknown":
      return { allowed: allowedBy(origin, unknownSet(given)), answers: unknownAnswers(vary) };
    default: {
      const failure = failsAlways(origin, "`origin` is neither a text nor a list", "origins");
      return { allowed: allowedBy(origin, nobody), answers: always("nothing", vary), failure };
    }
  }
}

function resultOf(source: Source, fn: Value): Value {
  return onlyValue(source, fn) ?? unknown(fn.node, "the function decides from request to request");
}

function textsOf(text: string): string[] {
  return text.split(",").map((part) => part.trim());
}

/** A text may hold several origins; one in a list does not. */
function setOfItem(item: Value): OriginSet {
  if (item.kind === "unknown") return unknownSet(item);
  if (item.kind !== "text") return nobody;
  return item.value === "*" ? anyByWildcard : { kind: "exact", origin: item.value };
}

/** A text that holds one origin or several. */
function setOfText(item: Value): OriginSet {
  return item.kind === "text" ? setOfTexts(item.value) : setOfItem(item);
}

function setOfTexts(text: string): OriginSet {
  return union(textsOf(text).map((origin): OriginSet => ({ kind: "exact", origin })));
}
