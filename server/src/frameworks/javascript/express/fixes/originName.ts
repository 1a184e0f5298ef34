import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { bare } from "../../../../syntax/javascript/calls.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { encloses, textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { isRequestOrigin } from "../../shared/origins/requestOrigin.ts";
import { unwrapped } from "../../shared/unwrapped.ts";
import type { Response } from "../headers/responses.ts";
import { echoOf } from "../origin/echo.ts";

/** A name for the request's origin; `definition` is what it must be given first where it does not exist yet. */
export interface OriginName {
  readonly name: string;
  readonly definition?: string;
}

const newNames = ["origin", "requestOrigin"];

/**
 * The name by which a handler can test the origin: one that stands for it already, else a new one. Undefined when the
 * request is out of reach, or when all names are taken.
 */
export function originName(source: Source, value: Node, statement: Node, response: Response): OriginName | undefined {
  const written = unwrapped(source, value);
  if (written.type === "identifier" && isRequestOrigin(source, written)) return { name: textOf(source, written) };
  const { handler } = response;
  const taken = newNames.flatMap((name) => namesOf(source, name, javascriptNames.nameTypes));
  const inHandler = taken.filter((node) => encloses(handler, node));
  const existing = inHandler.find((node) => isDeclaredFor(node, statement) && isRequestOrigin(source, node));
  if (existing) return { name: textOf(source, existing) };
  const name = newNames.find((candidate) => !inHandler.some((node) => textOf(source, node) === candidate));
  const definition = readIn(source, value) ?? (response.request && `${response.request}.headers.origin`);
  return name && definition ? { name, definition } : undefined;
}

/** Whether a name is declared before a statement, in a scope around it. */
function isDeclaredFor(name: Node, statement: Node): boolean {
  const occurrence = javascriptNames.classify(name);
  return (
    occurrence?.does === "declare" && name.endIndex < statement.startIndex && encloses(occurrence.scope, statement)
  );
}

/** The expression that reads the Origin header, when it is written in the value itself. */
function readIn(source: Source, value: Node): string | undefined {
  const echo = echoOf(source, value);
  if (echo?.when !== "always" || !encloses(value, echo.read)) return undefined;
  return textOf(source, bare(echo.read));
}
