import type { Node } from "web-tree-sitter";
import { bindingOf } from "../../../../syntax/names.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import { handlerOf } from "../../../../syntax/python/blocks.ts";
import { pythonNames } from "../../../../syntax/python/names.ts";
import type { Source } from "../../../../syntax/source.ts";
import { callersOf, givenTo } from "../origin/callers.ts";

/** An app, and where something is done to it. */
export interface Doing {
  readonly app: Node;
  readonly at: Node;
}

const maxSteps = 3;

/** What is done to an app in a function that is called once with it, as its caller sees it: `register_hooks(app)`. */
export function asCalled(source: Source, doing: Doing, steps = maxSteps): Doing {
  const { app } = doing;
  const definition = handlerOf(app);
  const parameters = definition.childForFieldName("parameters");
  const binding = app.type === "identifier" && steps > 0 ? bindingOf(source, pythonNames, app) : undefined;
  const [only, ...others] = binding?.kind === "other" ? binding.declarations : [];
  if (!only || others.length > 0 || !parameters || !encloses(parameters, only)) return doing;
  const [caller, ...more] = callersOf(source, definition) ?? [];
  const [given] = givenTo(source, definition, textOf(source, app)) ?? [];
  return caller && given && more.length === 0 ? asCalled(source, { app: given, at: caller }, steps - 1) : doing;
}
