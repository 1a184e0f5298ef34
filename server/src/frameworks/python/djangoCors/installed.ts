import type { Node } from "web-tree-sitter";
import type { InFront, NotInstalled } from "../../../policy/options.ts";
import type { Span } from "../../../policy/span.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Value } from "../../../syntax/value.ts";
import type { Environment } from "./environment.ts";
import { app, commonMiddleware, middleware, securityMiddleware, sslRedirect, sslRedirectExempt } from "./options.ts";

/** Whether the library is at work, as far as the settings tell, and what stands in front of it. */
export interface Installation {
  readonly notInstalled?: NotInstalled;
  readonly inFront: readonly InFront[];
}

/** Looks for the middleware and the app. `settings` is what stands for all settings of the library. */
export function installationOf(environment: Environment, settings: Span): Installation {
  const { names } = environment;
  const middlewares = names.get("MIDDLEWARE");
  const at = positionOf(middlewares, middleware);
  if (middlewares && at === "missing" && !holdsOwn(middlewares)) {
    return { inFront: [], notInstalled: missing(settings, middlewares.node, "MIDDLEWARE", middleware) };
  }
  const common = positionOf(middlewares, commonMiddleware);
  const isBehind = at && common && at !== "missing" && common !== "missing" && at.index > common.index;
  const behind = isBehind ? [{ span: spanOf(at.node), other: spanOf(common.node), effect: behindCommon }] : [];
  const inFront = [...behind, ...redirectInFront(environment)];
  const apps = names.get("INSTALLED_APPS");
  const isMissing = apps && positionOf(apps, app) === "missing";
  return { inFront, ...(isMissing && { notInstalled: missingApp(settings, apps.node) }) };
}

const behindCommon =
  "CommonMiddleware stands in front and answers some requests with redirects: those go out without CORS headers, and browsers stop there.";

const behindRedirect =
  "SecurityMiddleware stands in front of CorsMiddleware: it answers a preflight over http with a redirect to https (301), which browsers do not follow. Pages have to ask for the https address.";

/** Django 3.2 to 5: `SECURE_SSL_REDIRECT` has SecurityMiddleware redirect all that is not exempt, OPTIONS as well. */
function redirectInFront({ names, inherits }: Environment): InFront[] {
  const redirect = names.get(sslRedirect);
  const exempt = names.get(sslRedirectExempt);
  const exemptsNone = exempt ? exempt.kind === "list" && exempt.items.length === 0 : !inherits;
  const [at, security] = [middleware, securityMiddleware].map((text) => positionOf(names.get("MIDDLEWARE"), text));
  if (!redirect || isTruthy(redirect) !== true || !exemptsNone) return [];
  if (!at || !security || at === "missing" || security === "missing" || at.index < security.index) return [];
  const places = { span: spanOf(at.node), other: spanOf(security.node), toHttps: spanOf(redirect.node) };
  return [{ ...places, effect: behindRedirect }];
}

function missing(span: Span, list: Node, name: string, what: string): NotInstalled {
  const effect = `${name} does not hold \`${what}\`: these settings have no effect, and no CORS headers are sent.`;
  return { span, list: spanOf(list), effect, isHarmless: false };
}

function missingApp(span: Span, list: Node): NotInstalled {
  const effect = "INSTALLED_APPS does not hold `corsheaders`: Django does not check these settings when it starts.";
  return { span, list: spanOf(list), effect, isHarmless: true };
}

/** A middleware of the project that may be the library's under another name, or that reads the settings itself. */
function holdsOwn(list: Value): boolean {
  return list.kind === "list" && list.items.some((item) => item.kind === "text" && /cors/i.test(item.value));
}

/** Where a list holds a text; undefined where it may do so. */
function positionOf(list: Value | undefined, text: string): { index: number; node: Node } | "missing" | undefined {
  if (list?.kind !== "list") return undefined;
  const isIt = (value: string) => value === text || (text === app && value.startsWith(`${app}.`));
  const index = list.items.findIndex((item) => item.kind === "text" && isIt(item.value));
  const found = list.items[index];
  if (found) return { index, node: found.node };
  return list.items.every((item) => item.kind === "text") ? "missing" : undefined;
}
