import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { parametersOf } from "../../../syntax/javascript/functions.ts";
import { encloses, nodeAt, partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { handSetLabel } from "../shared/handSet/policies.ts";
import { actualMethods, mountAround } from "../shared/options/mount.ts";
import { type Standing, worthOf } from "../shared/strangers/expressions.ts";
import { isTrue, type Names, open, text } from "../shared/strangers/worth.ts";
import { mountIn } from "./mounts.ts";

/** Conditions that look at the path of the request, at nothing else, and at the route that the plugin answers preflights with. */
const ofPath = /\burl\b|\brouterPath\b/;
const ofOthers = /method|headers|origin|query|body|statusCode|reply/i;
const ofRoute = /routeOptions|routerPath/;
/** Longer conditions are not worked out. */
const most = 200;

/** What hooks write for some paths only, on the paths that are known: `if (request.url.startsWith("/public")) …`. */
export function decidedByPath(source: Source, policies: readonly Policy[]): Policy[] {
  if (!source.mentions(ofPath)) return [...policies];
  return policies.flatMap((policy) => {
    const path = /^[\w$]+ (\/\S*)$/.exec(policy.scope.route)?.[1];
    const node = path === undefined || policy.label !== handSetLabel ? undefined : nodeAt(source, policy.origins.span);
    const hook = node && hookAround(source, policy);
    const written = hook && path !== undefined ? writtenOn(source, node, hook, path) : undefined;
    if (written === undefined) return [policy];
    const isWritten = policy.origins.set.kind !== "nobody";
    if (isWritten !== written.holds) return [];
    return written.isOfRoute ? [{ ...policy, scope: { ...policy.scope, methods: actualMethods } }] : [policy];
  });
}

function hookAround(source: Source, policy: Policy): Node | undefined {
  return mountAround(source, policy, (fn) => (mountIn(source, fn)?.method === "addHook" ? fn : undefined))?.fn;
}

interface Written {
  readonly holds: boolean;
  readonly isOfRoute: boolean;
}

/** Whether a place in a hook is reached on a path; undefined where the path does not decide. */
function writtenOn(source: Source, node: Node, hook: Node, path: string): Written | undefined {
  const request = parametersOf(hook)[0];
  const tests = testsBefore(node, hook).filter(({ condition }) => isOfPath(source, condition));
  if (request?.type !== "identifier" || tests.length === 0) return undefined;
  const name = textOf(source, request);
  const standing: Standing = {
    source,
    shape: { request: 0, answer: 1 },
    path,
    work: { left: most },
    result: () => open,
  };
  const routes = [`${name}.routeOptions.url`, `${name}.routerPath`].map((each) => [each, text(path)] as const);
  const names: Names = new Map([[name, { kind: "part", of: "request" }], ...routes]);
  const known = tests.map(({ condition, when }) => {
    const isHeld = isTrue(worthOf(standing, names, condition));
    return isHeld === undefined ? undefined : isHeld === when;
  });
  const isOfRoute = tests.some(({ condition }) => ofRoute.test(textOf(source, condition)));
  if (known.includes(false)) return { holds: false, isOfRoute: false };
  return known.includes(undefined) ? undefined : { holds: true, isOfRoute };
}

interface Test {
  readonly condition: Node;
  /** How it has to turn out. */
  readonly when: boolean;
}

/** The conditions around a place, and those of what leaves in front of it. */
function testsBefore(node: Node, hook: Node): Test[] {
  const tests: Test[] = [];
  for (let at = node; at.parent && at.id !== hook.id; at = at.parent) {
    const { parent } = at;
    const condition = parent.type === "if_statement" ? parent.childForFieldName("condition") : null;
    const taken = parent.childForFieldName("consequence");
    if (condition && taken && !encloses(condition, at)) tests.push({ condition, when: taken.id === at.id });
    if (parent.type === "statement_block") tests.push(...partsOf(parent).flatMap((each) => leaving(each, at)));
  }
  return tests;
}

/** `if (…) return payload;` in front of a statement. */
function leaving(statement: Node, at: Node): Test[] {
  const condition = statement.type === "if_statement" ? statement.childForFieldName("condition") : null;
  const taken = statement.childForFieldName("consequence");
  if (!condition || !taken || statement.endIndex > at.startIndex || statement.childForFieldName("alternative"))
    return [];
  const last = taken.type === "statement_block" ? partsOf(taken).at(-1) : taken;
  return last?.type === "return_statement" ? [{ condition, when: false }] : [];
}

function isOfPath(source: Source, condition: Node): boolean {
  const code = textOf(source, condition);
  return ofPath.test(code) && !ofOthers.test(code);
}
