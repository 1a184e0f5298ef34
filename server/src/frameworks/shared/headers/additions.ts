import { absent, type Known } from "../../../policy/known.ts";
import { notSent } from "../../../policy/listing.ts";
import { nobody } from "../../../policy/originSet.ts";
import { noOtherHeaders, type Policy } from "../../../policy/policy.ts";
import type { Span } from "../../../policy/span.ts";
import { always } from "../../../policy/wire.ts";
import { othersOf } from "./answers.ts";
import type { HandSet } from "./policies.ts";
import type { HeaderWrite } from "./write.ts";

/**
 * What handlers that name no origin add to the answers that others have put headers on: layers that say nothing about
 * origins. What they take away is a layer of its own.
 */
export function additionsOf(writes: readonly HeaderWrite[], how: HandSet): Policy[] {
  const handlers = new Set(writes.map(({ handler }) => handler));
  return [...handlers].flatMap((handler) => {
    const own = writes.filter((write) => write.handler === handler);
    const names = own.some(({ effect }) => effect.header === "allow-origin" && effect.set.kind !== "nobody");
    return names ? [] : [...added(handler, own, how), ...takenAway(handler, own, how)];
  });
}

function added(handler: string, writes: readonly HeaderWrite[], how: HandSet): Policy[] {
  const set = writes.filter(({ effect }) => !isRemoved(effect));
  const [first] = set;
  if (!first) return [];
  const { credentials, methods, headers, exposed, maxAge } = othersOf(set);
  if (!credentials && !methods && !headers && !exposed) return [];
  const isCertain = credentials?.branches.length === 0;
  const why = "only some of these answers allow them";
  const on: Known<boolean> = !credentials
    ? absent
    : isCertain
      ? credentials.effect.on
      : { kind: "unknown", why, span: credentials.statement };
  const layer = layerOf(handler, first.statement, how);
  return [
    {
      ...layer,
      credentials: on,
      ...(credentials?.effect.text !== undefined && { credentialsText: credentials.effect.text }),
      methods: methods?.effect.names ?? notSent,
      headers: headers?.effect.names ?? notSent,
      exposed: exposed?.effect.names ?? notSent,
      maxAge: maxAge?.effect.seconds ?? absent,
      ...(set.every(({ onlyPreflight }) => onlyPreflight) && { scope: { ...layer.scope, methods: ["OPTIONS"] } }),
    },
  ];
}

/** Only what is taken away from every answer. */
function takenAway(handler: string, writes: readonly HeaderWrite[], how: HandSet): Policy[] {
  const removed = writes.filter(({ effect, branches }) => isRemoved(effect) && branches.length === 0);
  const origin = removed.find(({ effect }) => effect.header === "allow-origin");
  const credentials = removed.find(({ effect }) => effect.header === "allow-credentials");
  const first = origin ?? credentials;
  if (!first) return [];
  const removal = removalOf(handler, first.statement, how);
  const { wire } = removal;
  return [
    {
      ...removal,
      credentials: credentials ? { kind: "known", value: true, span: credentials.statement } : absent,
      wire: { ...wire, simple: always(origin ? "*" : "nothing", false) },
    },
  ];
}

/** What takes away everything that others have put on the answers of a handler; `span` is what does so. */
export function removalOf(handler: string, span: Span, how: HandSet): Policy {
  const layer = layerOf(handler, span, how);
  return {
    ...layer,
    scope: { ...layer.scope, removes: true },
    credentials: { kind: "known", value: true, span },
    wire: { ...layer.wire, simple: always("*", false) },
  };
}

/** Whether a header is taken away. */
export function isRemoved(effect: HeaderWrite["effect"]): boolean {
  if (effect.header === "allow-origin") return effect.set.kind === "nobody";
  return (
    effect.header === "allow-credentials" && effect.on.kind === "known" && !effect.on.value && effect.text === undefined
  );
}

function layerOf(handler: string, span: Span, { framework, label, optionsStatus }: HandSet): Policy {
  return {
    framework,
    label,
    span,
    scope: { route: handler, layer: 0, writes: "on the way in", joins: "replaces", servesAssets: false },
    origins: { set: nobody, span, entries: [] },
    ...noOtherHeaders,
    wire: {
      simple: always("nothing", false),
      preflight: { kind: "passed on", status: optionsStatus },
      keptOn: "handled answers",
    },
  };
}
