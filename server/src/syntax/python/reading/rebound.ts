import type { Node } from "web-tree-sitter";
import { encloses } from "../../nodes.ts";
import { pythonNames } from "../names.ts";
import { declaresParameter } from "../parameters.ts";
import type { Writes } from "../writes.ts";

/**
 * Whether a name that a call or a loop has bound may stand for something else at `use`: a function that writes its own
 * parameter, a loop that writes its own variable.
 */
export function isRebound({ scope, declarations, changes }: Writes, use: Node): boolean {
  const loop = loopBinding(declarations, use, scope);
  const written = [...declarations, ...changes].filter((name) => !declaresIt(name, loop));
  if (loop) return written.some((name) => encloses(loop, name));
  // Names of a module are bound by whoever goes through its statements one by one.
  return scope.type !== "module" && written.length > 0;
}

/** The innermost loop around `use` that gives the name its values. */
function loopBinding(declarations: readonly Node[], use: Node, scope: Node): Node | undefined {
  for (let at: Node | null = use; at && at.id !== scope.id; at = at.parent) {
    const target = at.type === "for_statement" ? at.childForFieldName("left") : undefined;
    if (target && declarations.some((name) => encloses(target, name))) return at;
  }
  return undefined;
}

/** Whether a place is the one that the call or the loop binds. */
function declaresIt(name: Node, loop: Node | undefined): boolean {
  const target = loop?.childForFieldName("left");
  if (target) return encloses(target, name);
  return declaresParameter(name) || isOwnParameter(name);
}

/** `**options`, a parameter of a lambda, a variable of a comprehension. */
function isOwnParameter(name: Node): boolean {
  const type = name.parent?.type ?? "";
  if (/^(?:dictionary|list)_splat_pattern$|^lambda_parameters$/.test(type)) return true;
  for (let at = name.parent; at && !pythonNames.scopes.has(at.type); at = at.parent) {
    if (at.type === "for_in_clause") return true;
  }
  return false;
}
