import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { importedAs, usesOf } from "../../../syntax/javascript/imports.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { partsOf, spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { fixedPolicy } from "../shared/fixedHeaders.ts";

const common = "@nestjs/common";
/** The decorators that put a method of a controller on a path, with the methods that it answers. */
const verbs: Readonly<Record<string, readonly string[] | undefined>> = {
  Get: ["GET", "HEAD"],
  Head: ["HEAD"],
  Post: ["POST"],
  Put: ["PUT"],
  Patch: ["PATCH"],
  Delete: ["DELETE"],
  Options: ["OPTIONS"],
};

interface Decorator {
  readonly name: string;
  readonly given: readonly Node[];
}

/** What `@Header("Access-Control-Allow-Origin", "*")` puts on the answers of a method of a controller, over what `enableCors` sent. */
export function readDecorators(source: Source): Policy[] {
  const methods = new Map<number, Node>();
  for (const name of usesOf(source, common, (imported) => imported.name === "Header")) {
    const method = methodOf(callOf(name)?.parent);
    if (method) methods.set(method.id, method);
  }
  return [...methods.values()].flatMap((method) => read(source, method) ?? []);
}

function read(source: Source, method: Node): Policy | undefined {
  const decorators = decoratorsOf(source, method);
  const values = new Map<string, Value>();
  for (const { name, given } of decorators) {
    const [key, value] = name === "Header" ? given : [];
    const text = key && javascriptValue(source, key);
    if (text?.kind === "text" && value) values.set(text.value.toLowerCase(), javascriptValue(source, value));
  }
  const answered = decorators.find(({ name }) => Object.hasOwn(verbs, name));
  const methods = answered && verbs[answered.name];
  const takesOptions = methods?.includes("OPTIONS") ?? decorators.some(({ name }) => name === "All");
  return fixedPolicy({
    framework: "nest",
    label: "Nest's `@Header`",
    span: spanOf(method.childForFieldName("name") ?? method),
    scope: {
      route: `method ${method.startIndex}`,
      layer: 0,
      writes: "on the way in",
      ...(methods && { methods }),
    },
    header: (name) => values.get(name),
    optionsStatus: takesOptions ? 200 : 404,
  });
}

/** The method that a decorator stands in front of: its sibling in TypeScript, around it in JavaScript. */
function methodOf(decorator: Node | null | undefined): Node | undefined {
  if (decorator?.type !== "decorator") return undefined;
  if (decorator.parent?.type === "method_definition") return decorator.parent;
  let at = decorator.nextNamedSibling;
  while (at?.type === "decorator" || at?.type === "comment") at = at.nextNamedSibling;
  return at?.type === "method_definition" ? at : undefined;
}

function decoratorsOf(source: Source, method: Node): Decorator[] {
  const own = partsOf(method).filter(({ type }) => type === "decorator");
  for (let at = method.previousNamedSibling; at; at = at.previousNamedSibling) {
    if (at.type !== "decorator" && at.type !== "comment") break;
    own.push(at);
  }
  // Those next to the method are applied first, so that the first one of a name goes out.
  return own.flatMap((decorator) => {
    const call = decorator.firstNamedChild;
    const callee = call?.type === "call_expression" ? call.childForFieldName("function") : null;
    const imported = callee ? importedAs(source, callee) : undefined;
    return call && imported?.module === common ? [{ name: imported.name ?? "", given: argumentsOf(call).given }] : [];
  });
}
