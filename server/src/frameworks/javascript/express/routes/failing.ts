import type { Node } from "web-tree-sitter";
import { textOf } from "../../../../syntax/nodes.ts";
import { onceForEach } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { compareVersions } from "../../../../syntax/versions.ts";
import { failsAlways } from "../../shared/strangers/strangers.ts";
import { express } from "./calledOn.ts";
import { functionOf } from "./handlers.ts";
import type { Registration } from "./registrations.ts";

const failing = /\bthrow\b|=>\s*\w+\(\s*[\w"'`]|\b\w*next\w*\(\s*[^)\s]/i;

/** Whether what is registered for a path answers nobody there: whoever asks gets the error page. */
export function isFailing(source: Source, { method, handlers }: Registration): boolean {
  const last = handlers.at(-1);
  return method !== "use" && last !== undefined && fails(source, last);
}

const fails = onceForEach((source: Source, handler: Node): boolean => {
  const fn = functionOf(source, handler);
  if (!fn) return false;
  const code = textOf(source, fn);
  // Express 4 never hears of what an async handler throws.
  const isUnheard = /^async\b/.test(code) && compareVersions(source.project.versionOf("express") ?? "5", "5") < 0;
  return !isUnheard && failing.test(code) && failsAlways(source, fn, express);
});
