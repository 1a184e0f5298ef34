import { union } from "../../../origins/union.ts";
import { isOn } from "../../../policy/known.ts";
import type { Policy, Scope } from "../../../policy/policy.ts";
import { fileBlock } from "../../../syntax/nginx/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import { everyMethod } from "../config/methods.ts";
import { mayStandInTest } from "../config/sites.ts";
import { hasOrigin, isOrigin, keyOf, plainOf, type Text } from "../values/text.ts";
import { type Answer, isContent } from "./answers.ts";
import { entriesOf, exceptOf, type Letting, lettingGroups, onlyOf } from "./letting.ts";
import { listsOf } from "./lists.ts";
import { type Varies, wireOf } from "./wire.ts";

/** What a file calls the place that answers. */
export type Place = Pick<Scope, "route" | "name" | "servesAssets">;

const cached: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** The policies of all answers of one site that let someone in, for rules: once for all methods, and not what is included. */
export function policiesOf(answers: readonly Answer[], place: Place): Policy[] {
  const written = answers.filter(({ allowOrigin }) => !allowOrigin?.header.statement.isIncluded);
  return lettingGroups(written, false).flatMap((group) => policyOf(group, answers, place) ?? []);
}

/**
 * The policies with which a place echoes Origins in headers that an included file brings which cannot tell: it holds
 * nothing but what may stand in an `if` as well, so that a test of the Origin could stand around it.
 */
export function policiesBrought(source: Source, answers: readonly Answer[], place: Place): Policy[] {
  const brought = answers.filter(({ allowOrigin }) => {
    const path = allowOrigin?.header.statement.writtenAt?.file.path;
    const file = path === undefined ? undefined : source.project.module(path, source.grammar);
    return file !== undefined && mayStandInTest(fileBlock(file));
  });
  return lettingGroups(brought, false)
    .flatMap((group) => policyOf(group, answers, place) ?? [])
    .filter(({ wire }) => wire.simple.allowed.origin === "echo");
}

/** The same for each method, wherever the headers are written. */
export function policiesByMethod(answers: readonly Answer[], place: Place): Policy[] {
  return lettingGroups(answers, true).flatMap((group) => policyOf(group, answers, place) ?? []);
}

/** The scope of a policy that answers some methods. */
export function scopeOf(place: Place, methods: ReadonlySet<string>): Scope {
  const isEvery = everyMethod.every((method) => methods.has(method));
  return {
    ...place,
    layer: 0,
    ...(!isEvery && { methods: everyMethod.filter((method) => methods.has(method)) }),
    writes: "on the way in",
    joins: "replaces",
  };
}

function policyOf(group: readonly Letting[], answers: readonly Answer[], place: Place): Policy | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { header, value } = first.allowOrigin;
  const sets = new Map(group.map((letting) => [JSON.stringify(letting.set), letting.set]));
  const set = union([...sets.values()]);
  const depending = group.filter((letting) => dependsOnOrigin(letting, answers));
  const text = plainOf(value.text)?.trim();
  const except = exceptOf(group);
  const only = onlyOf(group);
  return {
    framework: "nginx",
    label: "nginx",
    span: header.statement.span,
    scope: scopeOf(place, new Set(group.flatMap(({ end }) => end.methods))),
    origins: {
      set,
      span: header.value.span,
      ...(value.definedAt && { definedAt: value.definedAt }),
      ...(except.length > 0 && { except }),
      ...(only && { only }),
      entries:
        first.moreOrigins.length > 0
          ? []
          : (entriesOf(group) ?? [
              { set, span: value.definedAt ?? header.value.span, ...(text !== undefined && { text }) },
            ]),
    },
    credentials: first.credentials,
    ...(first.credentialsText !== undefined && { credentialsText: first.credentialsText }),
    ...listsOf(first),
    moreOrigins: first.moreOrigins.map((line) => ({
      span: line.header.value.span,
      text: plainOf(line.value.text)?.trim() ?? line.header.value.text,
    })),
    wire: wireOf({
      set,
      value: value.text,
      areSeveral: first.moreOrigins.length > 0,
      dependsOnOrigin: depending.length > 0,
      varies: varyOf(group, depending, answers),
      optionsStatus: optionsStatusOf(group),
      always: header.always,
    }),
  };
}

/** The status that a preflight gets; of several the one that lets it pass. */
export function optionsStatusOf(answers: readonly Answer[]): number {
  const statuses = answers
    .filter(({ end }) => end.methods.includes("OPTIONS"))
    .map(({ end }) => (typeof end.status === "number" ? end.status : 200));
  return statuses.find((status) => status >= 200 && status < 300) ?? statuses[0] ?? 200;
}

/** The value is the Origin, or another Origin is answered otherwise where nothing else differs. */
function dependsOnOrigin(letting: Letting, answers: readonly Answer[]): boolean {
  const { end, path } = letting;
  const text = textFor(letting);
  if (hasOrigin(text)) return true;
  return (
    isTested(path) &&
    answers.some(
      (other) =>
        isContent(other) === isContent(letting) &&
        other.end.methods.some((method) => end.methods.includes(method)) &&
        isTested(other.path) &&
        keyOf(textFor(other)) !== keyOf(text) &&
        [...path.tests].every(([test, holds]) => (other.path.tests.get(test) ?? holds) === holds),
    )
  );
}

/** What is sent; the Origin itself is a plain text where it can be only one. */
function textFor({ path, allowOrigin }: Answer): Text {
  const text = allowOrigin?.value.text ?? [];
  const only = isOrigin(text) ? path.origin.within : undefined;
  return only?.kind === "exact" ? [only.origin] : text;
}

/** Whether it is known that the Origin was tested on the way. */
function isTested({ origin: { within, without } }: Answer["path"]): boolean {
  return [within, ...without].some((set) => set !== undefined && set.kind !== "unknown");
}

/** Only what caches keep matters: answers to GET and HEAD, and of them those that depend on the Origin. */
function varyOf(group: readonly Answer[], depending: readonly Answer[], answers: readonly Answer[]): Varies {
  const isKept = ({ end }: Answer) => end.methods.some((method) => cached.has(method));
  const kept = (depending.length > 0 ? depending : group).filter(isKept);
  if (kept.some(({ varies }) => varies === "no")) return "never";
  if (kept.length === 0 || kept.some(({ varies }) => varies === "unknown")) return "unknown";
  const all = answers.filter((answer) => isKept(answer) && isContent(answer));
  return all.every(({ varies }) => varies === "yes") ? "always" : "when allowed";
}

/** Whether every site reads what a policy's answers hold, with the user's cookies. */
export function echoesWithCredentials({ origins, credentials }: Policy): boolean {
  return origins.set.kind === "everyone" && origins.set.how === "reflection" && isOn(credentials);
}
