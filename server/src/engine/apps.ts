import { withFilesBehind } from "../frameworks/nginx/config/included.ts";
import { portsIn } from "../frameworks/shared/listening.ts";
import { isForWholeApplication } from "../frameworks/shared/wholeApplication.ts";
import type { Prover } from "../origins/prover.ts";
import type { Proxied } from "../policy/directives.ts";
import type { Facts } from "../policy/facts.ts";
import type { OriginSet } from "../policy/originSet.ts";
import type { Policy } from "../policy/policy.ts";
import type { FileSpan } from "../policy/span.ts";
import type { Source } from "../syntax/source.ts";
import { readFacts } from "./facts.ts";
import { programsAround } from "./programs.ts";

const ownMachine = /(?:http:\/\/|server\s+)(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])/;

/** The facts with the programs of the workspace that nginx passes requests on to, where these send the header as well. */
export function withApps(facts: Facts, source: Source, prover: Prover, problems: string[]): Facts {
  const isProxied = facts.directives.some(({ proxied }) => proxied.length > 0);
  // As long as included files are read, the programs are looked for beside them.
  const isUnread = source.family === "nginx" && source.project.lacks() && mayProxy(source);
  if (!isProxied && !isUnread) return facts;
  const programs = programsAround(source);
  const directives = facts.directives.map((one) => ({
    ...one,
    proxied: one.proxied.map((each) => withApp(each, programs, prover, problems)),
  }));
  return { ...facts, directives };
}

/** Told from the texts alone, before all that they bring has been read. */
function mayProxy(source: Source): boolean {
  const texts = withFilesBehind(source).map(({ text }) => text);
  return texts.some((text) => ownMachine.test(text)) && texts.some((text) => /access-control-allow-origin/i.test(text));
}

/** Several programs may listen on one port, each at its time: all of them have to send the header. */
function withApp(proxied: Proxied, programs: readonly Source[], prover: Prover, problems: string[]): Proxied {
  const listening = programs.filter((program) => portsIn(program).includes(proxied.port));
  const sending = listening.map((program) => sendingIn(program, proxied.set, prover, problems));
  const [app] = sending;
  return app && !sending.includes(undefined) ? { ...proxied, app } : proxied;
}

/** Where a program sends the header on all routes, to some of the origins that nginx sends it to. */
function sendingIn(program: Source, set: OriginSet, prover: Prover, problems: string[]): FileSpan | undefined {
  const { policies } = readFacts(program, problems);
  const found = policies.find((policy) => isForWholeApplication(program, policy) && meets(policy, set, prover));
  const { path, text } = program;
  return found && { span: found.span, file: { path, text } };
}

/** Whether an origin is surely answered by both. */
function meets({ origins, wire }: Policy, set: OriginSet, prover: Prover): boolean {
  if (origins.set.kind === "unknown" || origins.set.kind === "nobody") return false;
  const { allowed, denied } = wire.simple;
  if (allowed.origin === "nothing" || allowed.origin === "unknown") return false;
  const isAlways = denied.origin !== "nothing" || origins.set.kind === "everyone";
  if (isAlways || set.kind === "everyone") return set.kind !== "unknown";
  return singlesIn(origins.set).some((origin) => prover.contains(set, origin) === true);
}

function singlesIn(set: OriginSet): string[] {
  const members = set.kind === "union" ? set.members : [set];
  return members.flatMap((member) => (member.kind === "exact" ? [member.origin] : []));
}
