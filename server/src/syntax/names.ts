import type { Node } from "web-tree-sitter";
import { namesOf } from "./hits.ts";
import { textOf } from "./nodes.ts";
import type { Source } from "./source.ts";

/** What one occurrence of a name does to it. */
export type Occurrence =
  /** Makes the name in a scope. `value` is what it is given; without one, it stands for something unknown. */
  | {
      readonly does: "declare";
      readonly scope: Node;
      readonly value?: Node;
      readonly as: "variable" | "import" | "other";
    }
  /** Gives a declared name another value, or changes the value in place. */
  | { readonly does: "change"; readonly value?: Node };

/** How a language binds names. */
export interface NameRules {
  /** Node types that can be a name. */
  readonly nameTypes: ReadonlySet<string>;
  /** What an occurrence does to the name; undefined when it only reads it. */
  classify(name: Node): Occurrence | undefined;
  /** Whether names of `scope` are seen from `inner`, a node inside of it. */
  sees(scope: Node, inner: Node): boolean;
}

/** What a name stands for where it is read. */
export type Binding =
  | { readonly kind: "value"; readonly node: Node; readonly scope: Node }
  | { readonly kind: "import"; readonly names: readonly Node[] }
  /** A parameter, a function, a class, a loop variable, or a name that is given several values. */
  | { readonly kind: "other"; readonly declarations: readonly Node[]; readonly scope: Node }
  /** Not made in this file. */
  | { readonly kind: "free" };

interface Declaration {
  readonly name: Node;
  readonly occurrence: Extract<Occurrence, { does: "declare" }>;
}

/**
 * Finds what `name` stands for: the innermost scope around it that declares it decides. A name that is given one value
 * and never changed has that value; anything else is `other`. Nothing is run, and no order of execution is assumed.
 */
export function bindingOf(source: Source, rules: NameRules, name: Node): Binding {
  const occurrences = namesOf(source, textOf(source, name), rules.nameTypes);
  const declarations: Declaration[] = [];
  const changes: { name: Node; value: Node | undefined }[] = [];
  for (const node of occurrences) {
    const occurrence = rules.classify(node);
    if (occurrence?.does === "declare") declarations.push({ name: node, occurrence });
    if (occurrence?.does === "change") changes.push({ name: node, value: occurrence.value });
  }
  const scope = scopeOf(rules, declarations, name);
  if (!scope) return { kind: "free" };
  const here = declarations.filter((declaration) => declaration.occurrence.scope.id === scope.id);
  if (here.every((declaration) => declaration.occurrence.as === "import")) {
    return { kind: "import", names: here.map((declaration) => declaration.name) };
  }
  const given = here.flatMap(({ occurrence }) => occurrence.value ?? []);
  const changed = changes.filter((change) => scopeOf(rules, declarations, change.name)?.id === scope.id);
  const values = [...given, ...changed.flatMap((change) => change.value ?? [])];
  const node = values[0];
  const onlyOnce = values.length === 1 && changed.every((change) => change.value) && here.length === 1;
  const isVariable = here.every((declaration) => declaration.occurrence.as === "variable");
  if (node && onlyOnce && isVariable) return { kind: "value", node, scope };
  return { kind: "other", declarations: here.map((declaration) => declaration.name), scope };
}

function scopeOf(rules: NameRules, declarations: readonly Declaration[], name: Node): Node | undefined {
  for (let at: Node | null = name; at; at = at.parent) {
    const id = at.id;
    const declaring = declarations.find((declaration) => declaration.occurrence.scope.id === id);
    if (declaring && rules.sees(declaring.occurrence.scope, name)) return declaring.occurrence.scope;
  }
  return undefined;
}
