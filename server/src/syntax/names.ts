import type { Node } from "web-tree-sitter";
import { namesOf } from "./hits.ts";
import { climb, textOf } from "./nodes.ts";
import { onceFor } from "./onceFor.ts";
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
  /** Gives a declared name another value, or changes the value that it has in place. */
  | { readonly does: "change"; readonly value?: Node; readonly inPlace?: true };

/** How a language binds names. */
export interface NameRules {
  /** Node types that can be a name. */
  readonly nameTypes: ReadonlySet<string>;
  /** Node types that can be the scope of a declaration. */
  readonly scopes: ReadonlySet<string>;
  /** What follows names that are only read there, as the source of a regular expression: such occurrences are not looked at. */
  readonly readBefore?: string;
  /** What an occurrence does to the name; undefined when it only reads it. */
  classify(name: Node): Occurrence | undefined;
  /** Whether names of `scope` are seen from `inner`, a node inside of it. */
  sees(scope: Node, inner: Node): boolean;
}

/** What a name stands for where it is read. */
export type Binding =
  | { readonly kind: "value"; readonly node: Node; readonly scope: Node }
  | { readonly kind: "import"; readonly names: readonly Node[] }
  /**
   * A parameter, a function, a class, a loop variable, a name that is given several values, or one whose only value,
   * `given`, is changed in place.
   */
  | { readonly kind: "other"; readonly declarations: readonly Node[]; readonly scope: Node; readonly given?: Node }
  /** Not made in this file. */
  | { readonly kind: "free" };

type Declared = Exclude<Binding, { kind: "free" }>;

interface Declaration {
  readonly name: Node;
  readonly occurrence: Extract<Occurrence, { does: "declare" }>;
}

interface Change {
  readonly name: Node;
  readonly occurrence: Extract<Occurrence, { does: "change" }>;
}

/** What has been found out about the names of a source: large files ask for the same ones again and again. */
interface Memory {
  /** By scope and name. */
  readonly bindings: Map<string, Declared | undefined>;
  /** By the node of the name and the scope that ends the search. */
  readonly answers: Map<string, Binding>;
  /** The next scope around a scope. */
  readonly outer: Map<number, Node | undefined>;
}

const memoryOf = onceFor((_: Source): Memory => ({ bindings: new Map(), answers: new Map(), outer: new Map() }));

/**
 * Finds what `name` stands for: the innermost scope around it that declares it decides. A name that is given one value
 * and never changed has that value; anything else is `other`. Nothing is run, and no order of execution is assumed. The
 * scope `until` and those around it are not asked, which is worth much where only local names matter.
 */
export function bindingOf(source: Source, rules: NameRules, name: Node, until?: Node): Binding {
  const memory = memoryOf(source);
  const key = `${name.id} ${until?.id}`;
  const answer = memory.answers.get(key) ?? findBinding(source, memory, rules, name, until);
  memory.answers.set(key, answer);
  return answer;
}

function findBinding(source: Source, memory: Memory, rules: NameRules, name: Node, until: Node | undefined): Binding {
  const text = textOf(source, name);
  for (let scope = climb(name, rules.scopes); scope; scope = outerScope(memory, rules, scope)) {
    if (scope.id === until?.id) break;
    const key = `${scope.id} ${text}`;
    if (!memory.bindings.has(key)) memory.bindings.set(key, readBinding(source, rules, scope, text));
    const binding = memory.bindings.get(key);
    if (binding && rules.sees(scope, name)) return binding;
  }
  return { kind: "free" };
}

function outerScope({ outer }: Memory, rules: NameRules, scope: Node): Node | undefined {
  if (!outer.has(scope.id)) outer.set(scope.id, scope.parent ? climb(scope.parent, rules.scopes) : undefined);
  return outer.get(scope.id);
}

/** What a scope makes of a name; undefined when it does not declare it. */
function readBinding(source: Source, rules: NameRules, scope: Node, name: string): Declared | undefined {
  const declarations: Declaration[] = [];
  const changes: Change[] = [];
  for (const node of namesOf(source, name, rules.nameTypes, scope, rules.readBefore)) {
    const occurrence = rules.classify(node);
    if (occurrence?.does === "declare") declarations.push({ name: node, occurrence });
    if (occurrence?.does === "change") changes.push({ name: node, occurrence });
  }
  const here = declarations.filter((declaration) => declaration.occurrence.scope.id === scope.id);
  if (here.length === 0) return undefined;
  if (here.every((declaration) => declaration.occurrence.as === "import")) {
    return { kind: "import", names: here.map((declaration) => declaration.name) };
  }
  const inner = new Set(declarations.map((declaration) => declaration.occurrence.scope.id));
  const changed = changes.flatMap(({ name, occurrence }) => (isOf(rules, scope, inner, name) ? occurrence : []));
  const [node, ...later] = [...here.map(({ occurrence }) => occurrence), ...changed].flatMap(
    ({ value }) => value ?? [],
  );
  const isVariable = here.length === 1 && here[0]?.occurrence.as === "variable";
  const given =
    isVariable && later.length === 0 && changed.every(({ value, inPlace }) => value || inPlace) ? node : undefined;
  if (given && !changed.some(({ inPlace }) => inPlace)) return { kind: "value", node: given, scope };
  return { kind: "other", declarations: here.map(({ name }) => name), scope, ...(given && { given }) };
}

/** Whether a name belongs to `scope` and not to one of the scopes in it that declare the same name. */
function isOf(rules: NameRules, scope: Node, declaring: ReadonlySet<number>, name: Node): boolean {
  for (let at: Node | null = name; at; at = at.parent) {
    if (declaring.has(at.id) && rules.sees(at, name)) return at.id === scope.id;
  }
  return false;
}
