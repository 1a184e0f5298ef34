import type { Node } from "web-tree-sitter";
import { listedByDefault, notSent, reflected } from "../../../policy/listing.ts";
import { anyByReflection, type OriginSet } from "../../../policy/originSet.ts";
import type { AllowedOrigins, Policy } from "../../../policy/policy.ts";
import { echoes, type Failure } from "../../../policy/wire.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { type Arguments, argument, argumentsOf } from "../../../syntax/python/calls.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { byDefault, setting } from "../../shared/reading/settings.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { exactOrWildcard, readOrigins } from "../shared/reading/originOption.ts";
import { unsetOrigin } from "../shared/reading/unset.ts";
import { functionAt, letsEveryoneIn, wantsTooMuch } from "./functions.ts";
import { classes, methods } from "./options.ts";

/** The policies of every server that is given `cors_allowed_origins`; without it only the own origin is let in. */
export function readSocketio(source: Source): Policy[] {
  return classes.flatMap(({ name, targets, label }) => {
    const created = usesOf(source, name, targets).flatMap((use) => calledAt(use) ?? []);
    const started = created.flatMap((call) => initCalls(source, call));
    return [...created, ...started].flatMap((call) => policyOf(source, argumentsOf(source, call), label) ?? []);
  });
}

/** `socketio.init_app(app, cors_allowed_origins=…)`, on the name that the server is given. */
function initCalls(source: Source, created: Node): Node[] {
  const assignment = created.parent;
  const left = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
  if (left?.type !== "identifier") return [];
  return namesOf(source, left.text, pythonNames.nameTypes).flatMap((use) => {
    const callee = use.parent?.childForFieldName("object")?.id === use.id ? use.parent : undefined;
    const binding = bindingOf(source, pythonNames, use);
    const isIt = binding.kind === "value" && binding.node.id === created.id;
    if (!callee || !isIt || callee.childForFieldName("attribute")?.text !== "init_app") return [];
    return calledAt(callee) ?? [];
  });
}

function policyOf(source: Source, call: Arguments, label: string): Policy | undefined {
  const written = argument(source, call, "cors_allowed_origins");
  // None stands for the own origin; an empty list switches all of this off, also the test of WebSockets.
  if (!written || written.kind === "null" || (written.kind === "list" && written.items.length === 0)) return undefined;
  const option = argument(source, call, "cors_credentials");
  const credentials = option ? setting(option, isTruthy) : byDefault(true, spanOf(call.call));
  const { origins, failure } = originsOf(source, call.call, written);
  return {
    framework: "python-socketio",
    label,
    span: spanOf(call.call),
    scope: { route: `${call.call.id}`, layer: 0, writes: "on the way out", joins: "replaces", servesAssets: false },
    origins,
    credentials,
    ...(option?.kind === "text" && { credentialsOption: option.value }),
    methods: listedByDefault(...methods),
    headers: reflected,
    exposed: notSent,
    maxAge: { kind: "absent" },
    privateNetwork: { kind: "absent" },
    moreOrigins: [],
    // No Vary is sent, but the address of each polling request is another one: no cache has two answers for it.
    wire: {
      simple: echoes({ allowed: undefined, denied: false }),
      preflight: {
        kind: "answered",
        status: 200,
        refusal: { status: 400, of: ["origin"], keepsHeaders: false },
        ...echoes({ allowed: false, denied: false }),
      },
      keptOn: "handled answers",
    },
    ...(failure && { failure }),
    ...unsetOrigin(source, written, { emptyList: noCheck }),
  };
}

/** engineio 4: `cors_allowed_origins != []` stands in front of every look at the origin, that of WebSockets as well. */
const noCheck =
  "the empty list turns every check of the origin off: any website can open a WebSocket as the signed-in user";

function originsOf(source: Source, call: Node, value: Value): { origins: AllowedOrigins; failure?: Failure } {
  const use = call.childForFieldName("function") ?? call;
  const definition = functionAt(source, value.node);
  if (!definition) {
    const item = value.kind === "list" ? inList : exactOrWildcard;
    return { origins: readOrigins({ use, value, byDefault: { kind: "nobody" }, item }) };
  }
  const span = spanOf(value.node);
  const set: OriginSet = letsEveryoneIn(source, definition)
    ? anyByReflection
    : { kind: "unknown", why: "a function decides" };
  const origins = { set, span, entries: [{ set, span }] };
  if (!wantsTooMuch(source, definition)) return { origins };
  return { origins, failure: { when: "every request", why: "the function is called with the origin only", span } };
}

/** In a list `"*"` is a text like any other. */
function inList(value: Value): OriginSet {
  return value.kind === "text" ? { kind: "exact", origin: value.value } : exactOrWildcard(value);
}
