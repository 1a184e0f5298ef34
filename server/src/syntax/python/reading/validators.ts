import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import type { Source } from "../../source.ts";

/** What pydantic does to a field before a program sees it: nothing, what a method of the class returns for it, or something else. */
export type Validation = "none" | "not clear" | { readonly by: Node };

const ofField = /^@\s*(?:\w+\.)?(?:field_)?validator\s*\(([^)]*)\)/;
const ofModel = /^@\s*(?:\w+\.)?(?:model|root)_validator\b|^def\s+(?:model_post_init|__post_init__)\b/;

/**
 * What becomes of the default of a field. Settings are validated with their defaults, other models are not unless they say so
 * (pydantic: "Validation of default values").
 */
export function validationOfDefault(source: Source, definition: Node, name: string, annotation: string): Validation {
  const validators = validatorsOf(source, definition, name);
  const [only, ...others] = validators;
  if (isChangedByModel(source, definition, name) || /\b(?:\w*Validator)\s*\(/.test(annotation)) return "not clear";
  if (!only) return "none";
  const bases = definition.childForFieldName("superclasses");
  const inherits = bases ? textOf(source, bases) : "";
  if (/\bBaseModel\b/.test(inherits) && !/validate_default|validate_all|always/.test(textOf(source, definition)))
    return "none";
  const isPlain = !/\bmode\s*=\s*["'](?:wrap|plain)|\beach_item\b/.test(only.decorator);
  return isPlain && others.length === 0 && /Settings\b/.test(inherits) ? { by: only.method } : "not clear";
}

/** Whether a value that an object is made with may become another one. */
export function isValidated(source: Source, definition: Node, name: string): boolean {
  return validatorsOf(source, definition, name).length > 0 || isChangedByModel(source, definition, name);
}

interface Decorated {
  readonly method: Node;
  readonly decorator: string;
}

function validatorsOf(source: Source, definition: Node, name: string): readonly Decorated[] {
  const isMeant = (fields: string) => new RegExp(`["'](?:${name}|\\*)["']`).test(fields);
  return decorated(source, definition).filter(({ decorator }) => isMeant(ofField.exec(decorator)?.[1] ?? ""));
}

/** Whether a method that sees the whole object speaks of a field, or goes through all of them. */
function isChangedByModel(source: Source, definition: Node, name: string): boolean {
  const speaks = new RegExp(`\\b${name}\\b|\\bsetattr\\b|\\bupdate\\s*\\(|\\bfor\\b`);
  const plain = bodyOf(definition).filter(({ type }) => type === "function_definition");
  const methods = [
    ...decorated(source, definition),
    ...plain.map((method) => ({ method, decorator: textOf(source, method) })),
  ];
  return methods.some(({ method, decorator }) => ofModel.test(decorator) && speaks.test(textOf(source, method)));
}

function decorated(source: Source, definition: Node): Decorated[] {
  return bodyOf(definition).flatMap((part) => {
    const method = part.type === "decorated_definition" ? part.childForFieldName("definition") : undefined;
    const decorators = method ? partsOf(part).slice(0, -1) : [];
    return method ? decorators.map((decorator) => ({ method, decorator: textOf(source, decorator) })) : [];
  });
}

function bodyOf(definition: Node): Node[] {
  const body = definition.childForFieldName("body");
  return body ? partsOf(body) : [];
}
