import type {
  AllowCredentials,
  AllowOrigin,
  HeaderWrite,
  ListNames,
  MaxAge,
  OriginLine,
  PrivateNetwork,
  VaryOrigin,
} from "./write.ts";

export type Write<E> = HeaderWrite & { readonly effect: E };

/** What the answers of one branch carry besides the origin; the last write of each header counts. */
export interface Others {
  credentials?: Write<AllowCredentials>;
  vary?: Write<VaryOrigin>;
  methods?: Write<ListNames>;
  headers?: Write<ListNames>;
  exposed?: Write<ListNames>;
  maxAge?: Write<MaxAge>;
  privateNetwork?: Write<PrivateNetwork>;
}

/** What the answers of one branch carry. */
export type Answer = Readonly<Others> & {
  readonly origin: Write<AllowOrigin>;
  /** The Access-Control-Allow-Origin lines behind the first one. */
  readonly moreOrigins: readonly OriginLine[];
  /** Credentials that only some of these answers allow, in a branch that has nothing to do with that of the origin. */
  readonly maybeCredentials?: Write<AllowCredentials>;
};

/**
 * The answers that writes amount to. Each branch of a handler is one way that the answer can take: what is set in it, and
 * around it, goes out together, later writes of a header replacing earlier ones. Writes in two branches of which neither
 * lies in the other are never put together, but for what preflights are told.
 */
export function answersOf(writes: readonly HeaderWrite[]): Answer[] {
  const answers = new Map<string, Answer>();
  for (const ofHandler of byHandler(writes)) {
    for (const write of ofHandler) {
      const answer = answerAt(ofHandler, write);
      if (!answer) continue;
      const key = keyOf(answer);
      answers.set(key, { ...preflightLists(ofHandler, answer), ...listsOf(answers.get(key)), ...answer });
    }
  }
  return [...answers.values()];
}

/** What all writes together set besides the origin. */
export function othersOf(writes: readonly HeaderWrite[]): Readonly<Others> {
  const others: Others = {};
  for (const write of writes) put(others, write);
  return others;
}

function byHandler(writes: readonly HeaderWrite[]): Iterable<HeaderWrite[]> {
  const groups = new Map<string, HeaderWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.handler);
    if (group) group.push(write);
    else groups.set(write.handler, [write]);
  }
  return groups.values();
}

/** `writes` are those of one handler. */
function answerAt(writes: readonly HeaderWrite[], at: HeaderWrite): Answer | undefined {
  let origin: Write<AllowOrigin> | undefined;
  let moreOrigins: readonly OriginLine[] = [];
  const others: Others = {};
  for (const write of writes) {
    if (!goesWith(write, at)) continue;
    const { effect } = write;
    if (effect.header !== "allow-origin") put(others, write);
    else if (effect.adds && origin && origin.effect.set.kind !== "nobody") {
      moreOrigins = [...moreOrigins, { span: effect.value, text: effect.text ?? "" }];
    } else {
      origin = { ...write, effect };
      moreOrigins = effect.more ?? [];
    }
  }
  if (!origin) return undefined;
  const maybe = others.credentials
    ? undefined
    : writes.find(
        (write): write is Write<AllowCredentials> =>
          mayAllowCredentials(write, origin) && !isOfAnother(writes, write, origin),
      );
  return { ...others, origin, moreOrigins, ...(maybe && { maybeCredentials: maybe }) };
}

/** Whether a write always comes with another origin than this one. */
function isOfAnother(writes: readonly HeaderWrite[], write: HeaderWrite, origin: HeaderWrite): boolean {
  const last = writes.findLast((other) => other.effect.header === "allow-origin" && goesWith(other, write));
  return last !== undefined && last.statement.start !== origin.statement.start;
}

function mayAllowCredentials(write: HeaderWrite, origin: HeaderWrite): boolean {
  const { effect, onlyPreflight } = write;
  if (effect.header !== "allow-credentials" || onlyPreflight !== origin.onlyPreflight) return false;
  return !(effect.on.kind === "known" && !effect.on.value) && !exclude(write, origin);
}

/** Whether no answer runs both writes: they stand in two branches of one choice, or one leaves before the other. */
function exclude(a: HeaderWrite, b: HeaderWrite): boolean {
  const depth = a.branches.findIndex((branch, at) => branch.id !== b.branches[at]?.id);
  const own = a.branches[depth];
  if (own?.choice !== undefined && own.choice === b.branches[depth]?.choice) return true;
  const [first, second] = a.statement.start < b.statement.start ? [a, b] : [b, a];
  return first.branches.some(({ id, leaves }) => leaves && !second.branches.some((other) => other.id === id));
}

function put(others: Others, write: HeaderWrite): void {
  const { effect } = write;
  switch (effect.header) {
    case "allow-credentials":
      others.credentials = { ...write, effect };
      break;
    case "vary":
      if (effect.names !== false || !others.vary?.effect.names) others.vary = { ...write, effect };
      break;
    case "allow-methods":
      others.methods = { ...write, effect: { ...effect, header: effect.header } };
      break;
    case "allow-headers":
      others.headers = { ...write, effect: { ...effect, header: effect.header } };
      break;
    case "expose-headers":
      others.exposed = { ...write, effect: { ...effect, header: effect.header } };
      break;
    case "max-age":
      others.maxAge = { ...write, effect };
      break;
    case "allow-private-network":
      others.privateNetwork = { ...write, effect };
  }
}

/** What is told to preflights only, in a branch that is reached behind the one that names the origin. */
function preflightLists(writes: readonly HeaderWrite[], { origin }: Answer): Partial<Answer> {
  const others: Others = {};
  for (const write of writes) {
    const isAlong = write.statement.start > origin.statement.start || !write.branches.some(({ leaves }) => leaves);
    if (!write.onlyPreflight || !isAlong || origin.onlyPreflight || origin.branches.some(({ leaves }) => leaves))
      continue;
    if (lists.has(write.effect.header)) put(others, write);
  }
  return others;
}

const lists: ReadonlySet<string> = new Set(["allow-methods", "allow-headers", "max-age"]);

/** What a preflight is told may stand in a branch of its own. */
function listsOf(answer: Answer | undefined): Partial<Answer> {
  if (!answer) return {};
  const { origin, moreOrigins, credentials, maybeCredentials, vary, ...others } = answer;
  return others;
}

/** Whether `write` runs whenever `at` does: it stands in the same branch or around it, and is reached from there. */
function goesWith(write: HeaderWrite, at: HeaderWrite): boolean {
  if (!write.branches.every((branch, depth) => at.branches[depth]?.id === branch.id)) return false;
  const isBehind = write.statement.start > at.statement.start;
  return !isBehind || at.branches.slice(write.branches.length).every((branch) => !branch.leaves);
}

function keyOf({ origin, moreOrigins, credentials }: Answer): string {
  const starts = [origin.effect.value.start, ...moreOrigins.map(({ span }) => span.start)];
  const methods = origin.onlyPreflight ? "OPTIONS" : origin.methods?.join();
  return `${origin.handler}/${starts.join()}/${credentials?.statement.start ?? "none"}/${methods ?? "any"}`;
}
