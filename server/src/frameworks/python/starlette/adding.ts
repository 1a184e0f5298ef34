import type { Node } from "web-tree-sitter";
import { memberHits, namesOf } from "../../../syntax/hits.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import { calledAt } from "../shared/reading/calls.ts";

const method = "add_middleware";

/**
 * The app whose `add_middleware` is called: `app.add_middleware(…)`, `getattr(app, "add_middleware")(…)`, and `add(…)` behind
 * `add = app.add_middleware`. Undefined for every other call.
 */
export function appAddedTo(source: Source, callee: Node): Node | undefined {
  if (callee.type === "attribute") {
    const isMethod = callee.childForFieldName("attribute")?.text === method;
    return isMethod ? (callee.childForFieldName("object") ?? undefined) : undefined;
  }
  if (callee.type === "identifier") {
    const binding = bindingOf(source, pythonNames, callee);
    return binding.kind === "value" && binding.node.type !== "identifier"
      ? appAddedTo(source, binding.node)
      : undefined;
  }
  if (callee.type !== "call" || callee.childForFieldName("function")?.text !== "getattr") return undefined;
  const [app, name] = argumentsOf(source, callee).positional;
  return name && /^["']add_middleware["']$/.test(textOf(source, name)) ? app : undefined;
}

/** The calls of `add_middleware`, also under a name of their own. */
export function addingCalls(source: Source): Node[] {
  return memberHits(source, /\badd_middleware\b/g).flatMap((hit) => {
    const direct = hit.parent && calledAt(hit.parent);
    if (direct) return [direct];
    const assignment = hit.parent?.parent?.type === "assignment" ? hit.parent.parent : undefined;
    const name = assignment?.childForFieldName("left");
    if (name?.type !== "identifier" || assignment?.childForFieldName("right")?.id !== hit.parent?.id) return [];
    const uses = namesOf(source, textOf(source, name), pythonNames.nameTypes);
    return uses.flatMap((use) => {
      const call = calledAt(use);
      return call && appAddedTo(source, use) ? [call] : [];
    });
  });
}
