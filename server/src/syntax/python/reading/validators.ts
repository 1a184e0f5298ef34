import type { Node } from "web-tree-sitter";
import { partsOf, textOf } from "../../nodes.ts";
import { onceForEach } from "../../onceFor.ts";
import type { Source } from "../../source.ts";

/** What pydantic does to a field before a program sees it: nothing, what a method of the class returns for it, or something else. */
export type Validation = "none" | "not clear" | { readonly by: Node };

const ofField = /^@\s*(?:\w+\.)?(?:field_)?validator\s*\(([^)]*)\)/;
/** A field that is named by something else than a text: `*FIELDS`, `NAME`. */
const unnamedField = /\(\s*(?:["'][^"']*["']\s*,\s*)*\*?[A-Za-z_][\w.]*\s*[,)]/;
/** `_tidy = validator("origins", …)(tidy)`: what it returns is not followed. */
const assigned = /=\s*(?:\w+\.)?(?:(?:field_)?validator\s*\(([^)]*)\)|(?:model|root)_validator\b)/;
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
  const isRun = /Settings\b/.test(inherits) && !/validate_(?:default|all)\s*=\s*False/.test(textOf(source, definition));
  const isPlain = !/\bmode\s*=\s*["'](?:wrap|plain)|\beach_item\b/.test(only.decorator);
  const isClear = isPlain && isRun && others.length === 0 && !unnamedField.test(only.decorator);
  return isClear && only.method ? { by: only.method } : "not clear";
}

/** Whether a value that an object is made with may become another one. */
export function isValidated(source: Source, definition: Node, name: string): boolean {
  return validatorsOf(source, definition, name).length > 0 || isChangedByModel(source, definition, name);
}

interface Validator {
  /** Absent where the validator is a function from elsewhere. */
  readonly method?: Node;
  readonly decorator: string;
}

interface Decorated extends Validator {
  readonly method: Node;
}

function validatorsOf(source: Source, definition: Node, name: string): readonly Validator[] {
  const isMeant = (fields: string) => new RegExp(`["'](?:${name}|\\*)["']`).test(fields);
  const methods = decorated(source, definition).filter(({ decorator }) => {
    const fields = ofField.exec(decorator)?.[1];
    return fields !== undefined && (isMeant(fields) || unnamedField.test(decorator));
  });
  const functions = assignedIn(source, definition).flatMap(([decorator, fields]): Validator[] =>
    fields === undefined || isMeant(fields) || unnamedField.test(decorator) ? [{ decorator }] : [],
  );
  return [...methods, ...functions];
}

/** Whether a method that sees the whole object speaks of a field, or goes through all of them. */
function isChangedByModel(source: Source, definition: Node, name: string): boolean {
  const speaks = new RegExp(`\\b${name}\\b|\\bsetattr\\b|\\bupdate\\s*\\(|\\bfor\\b`);
  return ofWholeModel(source, definition).some((method) => speaks.test(textOf(source, method)));
}

const ofWholeModel = onceForEach((source: Source, definition: Node): readonly Node[] => {
  const plain = bodyOf(source, definition).filter(({ type }) => type === "function_definition");
  const methods = [
    ...decorated(source, definition),
    ...plain.map((method) => ({ method, decorator: textOf(source, method) })),
  ];
  return methods.flatMap(({ method, decorator }) => (ofModel.test(decorator) ? [method] : []));
});

const decorated = onceForEach((source: Source, definition: Node): readonly Decorated[] =>
  bodyOf(source, definition).flatMap((part) => {
    const method = part.type === "decorated_definition" ? part.childForFieldName("definition") : undefined;
    const decorators = method ? partsOf(part).slice(0, -1) : [];
    return method ? decorators.map((decorator) => ({ method, decorator: textOf(source, decorator) })) : [];
  }),
);

/** Validators that are given a name in the class, with the fields that they are for. */
const assignedIn = onceForEach((source: Source, definition: Node): readonly RegExpExecArray[] =>
  bodyOf(source, definition).flatMap((part) => {
    const found = part.type === "expression_statement" ? assigned.exec(textOf(source, part)) : null;
    return found ? [found] : [];
  }),
);

const bodyOf = onceForEach((_: Source, definition: Node): readonly Node[] => {
  const body = definition.childForFieldName("body");
  return body ? partsOf(body) : [];
});
