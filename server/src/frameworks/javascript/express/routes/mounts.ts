import { textOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { functionOf, isHarmless } from "./handlers.ts";
import { answers, covers, isBefore, type Place, placed } from "./places.ts";
import { mountsOf, type Registration, receiverOf, receiversOf } from "./registrations.ts";

/** Names of what answers requests; all others that take a request without a path are middlewares. */
const answering = /(?:router|routes?|api|controllers?|handlers?|endpoints?)\W*$|prox(?:y|ies)/i;

const proxied: ReadonlySet<string> = new Set(["identifier", "member_expression"]);
const proxies = /prox(?:y|ies)\w*$/i;

/** Whether the file shows what a registration does: its last handler is a function that is written here. */
export function isWritten(source: Source, { handlers }: Registration): boolean {
  const last = handlers.at(-1);
  return last !== undefined && functionOf(source, last) !== undefined;
}

/** Makers of handlers that answer, and what else no middleware is: a service of Feathers. */
const makers = /(?:createExpressMiddleware|expressMiddleware|graphqlHTTP|createHandler)$/;
const services: ReadonlySet<string> = new Set(["object", "new_expression"]);

/** Whether it is known that a registration answers what it takes, as far as that can be told from here. */
export function answersSurely(source: Source, registration: Registration): boolean {
  const last = registration.handlers.at(-1);
  if (!last || isWritten(source, registration) || services.has(last.type)) return true;
  const isRouter = registration.method === "use" && answers(source, registration);
  return isRouter || makers.test(nameOf(source, registration));
}

/** Whether something of another file is put in front of all paths, as middlewares are: `app.use(auth())`. */
export function isLikeMiddleware(
  source: Source,
  { registration, path }: Pick<Place, "registration" | "path">,
): boolean {
  if (registration.method !== "use" || path.text !== "" || isWritten(source, registration)) return false;
  return !answering.test(nameOf(source, registration));
}

/** What the last handler is called, without what it is given. */
function nameOf(source: Source, { handlers }: Registration): string {
  const last = handlers.at(-1);
  const callee = last?.childForFieldName("function") ?? last;
  return callee ? textOf(source, callee) : "";
}

/** Whether something of another file stands in front of a middleware, on all of its path, that may answer before it. */
export function mayBeAnsweredBefore(source: Source, place: Place): boolean {
  if (place.registration.method !== "use") return false;
  return foreignMounts(source).some((each) => {
    if (each.call.id === place.registration.call.id) return false;
    return placed(source, each).some((at) => isBefore(at, place) && covers(at, place) && !isLikeMiddleware(source, at));
  });
}

/** Whether a proxy stands in front of a middleware in the same call, which answers what it does not pass by. */
export function isBesideProxy(source: Source, { registration: { handlers }, order }: Place): boolean {
  return handlers.slice(0, order.at(-1) ?? 0).some((handler) => {
    const callee = handler.childForFieldName("function") ?? handler;
    return proxied.has(callee.type) && proxies.test(textOf(source, callee));
  });
}

/** What is mounted that another file makes, and that may answer. */
const foreignMounts = onceFor((source: Source): readonly Registration[] =>
  mountsOf(source).filter((each) => {
    const last = each.handlers.at(-1);
    return last && !isWritten(source, each) && !isHarmless(source, last) && !isOwnRouter(source, each);
  }),
);

function isOwnRouter(source: Source, { handlers }: Registration): boolean {
  const last = handlers.at(-1);
  if (last?.type !== "identifier") return false;
  return receiversOf(source).has(receiverOf(source, last));
}
