import type { Node } from "web-tree-sitter";
import { type Listing, listedByDefault } from "../../../policy/listing.ts";
import { anyByWildcard, nobody } from "../../../policy/originSet.ts";
import type { Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { listedTexts } from "../../shared/reading/names.ts";
import { byDefault, headerText, setting } from "../../shared/reading/settings.ts";
import { fixedAnswers, originless, setOfText, unknownAnswers } from "../shared/options/answers.ts";
import { argumentAt, type Exports, type ModuleCall, moduleCalls } from "../shared/options/calls.ts";
import { unlessEmpty } from "../shared/options/lists.ts";
import { givenOption, originOption, stringOf, truthy, unlessUndefined } from "../shared/options/option.ts";
import { allowedBy, byDefaultOf, type Origins, unknownSet } from "../shared/options/origins.ts";
import { policyOf } from "../shared/options/policy.ts";
import { unknownOptions } from "../shared/options/unknownOptions.ts";
import { effectOf, unsetOrigin } from "../shared/options/unset.ts";
import { names } from "./options.ts";

const exports: Exports = { "micro-cors": ["*", "default"] };

const defaultMethods = ["POST", "GET", "PUT", "PATCH", "DELETE", "OPTIONS"];
const defaultHeaders = [
  "X-Requested-With",
  "Access-Control-Allow-Origin",
  "X-HTTP-Method-Override",
  "Content-Type",
  "Authorization",
  "Accept",
];

const label = "`micro-cors`";

/** The policies of all calls of micro-cors (0.1). Credentials are on where nothing is said. */
export function readCalls(source: Source): Policy[] {
  return moduleCalls(source, exports).map((call) => read(source, call));
}

function read(source: Source, { call, callee }: ModuleCall): Policy {
  const options = argumentAt(source, call, 0);
  const option = (name: string) => givenOption(options, name);
  const origin = originOption(source, options, "origin");
  const readOrigin = (value: Value | undefined) => originsOf(callee, unlessUndefined(value));
  const origins = readOrigin(origin);
  const given = option("allowCredentials");
  const credentials = given ? truthy(given) : byDefault(true, spanOf(callee));
  const maxAge = option("maxAge");
  return policyOf({
    framework: "micro-cors",
    label,
    node: call,
    origins,
    credentials,
    credentialsGiven: given,
    methods: listing(option("allowMethods"), defaultMethods),
    headers: listing(option("allowHeaders"), defaultHeaders),
    exposed: unlessEmpty(listing(option("exposeHeaders"), [])),
    maxAge: maxAge ? setting(maxAge, headerText) : byDefault("86400", spanOf(callee)),
    unknownOptions: unknownOptions(options, names),
    wire: { simple: origins.answers, preflight: { kind: "passed on", status: 200 }, keptOn: "every status" },
    unset: unsetOrigin(source, origin, (unset) => effectOf(label, readOrigin(unset), credentials)),
  });
}

/** Whatever is given is sent as its text, to everybody; a list goes out as one line for each item. */
function originsOf(callee: Node, origin: Value | undefined): Origins {
  if (!origin) return { allowed: byDefaultOf(callee, anyByWildcard), answers: fixedAnswers("*", false) };
  const lines = (origin.kind === "list" ? origin.items : [origin]).map((item) => ({ item, text: stringOf(item) }));
  const [first, ...more] = lines.flatMap(({ item, text }) =>
    text === undefined ? [] : [{ text, span: spanOf(item.node) }],
  );
  if (more.length + (first ? 1 : 0) < lines.length) {
    return { allowed: allowedBy(origin, unknownSet(origin)), answers: unknownAnswers(false) };
  }
  if (!first) return { allowed: allowedBy(origin, nobody), answers: originless({ others: true, vary: false }) };
  const set = more.length > 0 ? nobody : setOfText(first.text);
  const allowed = allowedBy(origin, set, (item) => setOfText(stringOf(item) ?? ""));
  return { allowed, answers: fixedAnswers(first.text, false), more };
}

function listing(value: Value | undefined, otherwise: readonly string[]): Listing {
  if (!value) return listedByDefault(...otherwise);
  return value.kind === "list" || value.kind === "unknown" ? listedTexts(value) : listedByDefault();
}
