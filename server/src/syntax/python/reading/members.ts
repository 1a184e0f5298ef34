import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";

/** What a class says of its attributes, by name. */
export interface Members {
  /** Assignments, methods and classes in its body, also those in branches of it. */
  readonly own: ReadonlyMap<string, readonly Node[]>;
  /** The assignments to `self.name` in its methods. */
  readonly set: ReadonlyMap<string, readonly Node[]>;
  /** The names with a type, in their order: the parameters of a dataclass. */
  readonly fields: readonly string[];
}

const knownIn = onceFor((_: Source) => new Map<number, Members>());
const assignments = ["assignment", "augmented_assignment"];

/** Reads a class once. */
export function membersOf(source: Source, node: Node): Members {
  const known = knownIn(source);
  const members = known.get(node.id) ?? readMembers(source, node);
  known.set(node.id, members);
  return members;
}

function readMembers(source: Source, node: Node): Members {
  const body = node.childForFieldName("body");
  const parts = (body ? partsOf(body) : []).flatMap(membersIn);
  const own = byName(parts, (part) => nameOf(source, part));
  const inMethods = parts
    .filter(({ type }) => type === "function_definition")
    .flatMap((method) => method.descendantsOfType(assignments).filter((found) => found !== null));
  const set = byName(inMethods, (assignment) => {
    const left = assignment.childForFieldName("left");
    return left ? /^self\.(\w+)$/.exec(textOf(source, left))?.[1] : undefined;
  });
  const fields = parts.flatMap((part) => (part.childForFieldName("type") ? (nameOf(source, part) ?? []) : []));
  return { own, set, fields };
}

function membersIn(part: Node): Node[] {
  switch (part.type) {
    case "function_definition":
    case "class_definition":
      return [part];
    case "decorated_definition":
      return [part.childForFieldName("definition") ?? part];
    case "expression_statement":
      return partsOf(part).filter(({ type }) => assignments.includes(type));
    default: {
      const found = part.descendantsOfType([...assignments, "function_definition"]).filter((inner) => inner !== null);
      return [...found, ...found]; // in a branch: not the only value that it may have
    }
  }
}

function nameOf(source: Source, part: Node): string | undefined {
  const name = part.childForFieldName(part.type.endsWith("assignment") ? "left" : "name");
  return name?.type === "identifier" ? textOf(source, name) : undefined;
}

function byName(nodes: readonly Node[], nameOf: (node: Node) => string | undefined): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === undefined) continue;
    const known = found.get(name);
    if (known) known.push(node);
    else found.set(name, [node]);
  }
  return found;
}
