import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../syntax/hits.ts";
import { nodeAt, partsOf, spanOf, textOf } from "../../../syntax/nodes.ts";
import { statementOf } from "../../../syntax/python/blocks.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonNames } from "../../../syntax/python/names.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit, Rewrite, Writer } from "../../adapter.ts";
import { insertBefore, insertLineAfter, removeElement } from "../../shared/writing/elements.ts";
import { lineEnding } from "../../shared/writing/lines.ts";
import { setOption } from "../shared/writing/options.ts";
import { removeStatement } from "../shared/writing/statements.ts";

/** Adds the middleware last, so that it lies outside of all others; or gives it a place in front of Connexion's routing. */
export const outermost: Writer = ({ source, policy }) => {
  const call = nodeAt(source, policy.span);
  const others = (policy.inFront ?? []).flatMap(({ other }) => (other ? (nodeAt(source, other) ?? []) : []));
  if (!call) return undefined;
  if (others.length === 0) return inFrontOfRouting(source, call);
  const listed = others.flatMap(({ parent }) => (parent?.parent?.parent?.id === call.parent?.id ? parent?.parent : []));
  const [first] = listed;
  if (first && isList(call.parent)) {
    return listed.length === others.length ? listedFirst(source, call, first) : undefined;
  }
  const statement = statementOf(call);
  return statement.id === call.parent?.id ? behind(source, statement, others.map(statementOf)) : undefined;
};

function isList(node: Node | null | undefined): boolean {
  return node?.type === "list" || node?.type === "tuple";
}

function listedFirst(source: Source, item: Node, other: Node): Rewrite {
  const edits = [insertBefore(source, other, [textOf(source, item)]), ...removeElement(source, item)];
  return { title: "List CORSMiddleware first", edits };
}

function behind(source: Source, statement: Node, others: readonly Node[]): Rewrite | undefined {
  const last = others.toSorted((a, b) => a.endIndex - b.endIndex).at(-1);
  if (!last || last.parent?.id !== statement.parent?.id) return undefined;
  const gap = last.type === "decorated_definition" ? lineEnding(source.text).repeat(2) : "";
  const line = textOf(source, statement);
  const edit = insertLineAfter(source, { start: last.startIndex, end: last.endIndex }, line);
  const newText = gap === "" ? edit.newText : [gap, ...edit.newText];
  return { title: "Add CORSMiddleware last", edits: [...removeStatement(source, statement), { ...edit, newText }] };
}

function inFrontOfRouting(source: Source, call: Node): Rewrite | undefined {
  const given = argumentsOf(source, call);
  const edits = setOption(source, given, "position", ["MiddlewarePosition.BEFORE_EXCEPTION"]);
  const isImported = namesOf(source, "MiddlewarePosition", pythonNames.nameTypes).length > 0;
  return {
    title: "Put it in front of Connexion's routing",
    edits: [...(isImported ? [] : imported(source)), ...edits],
  };
}

/** An import behind the file's import of Connexion. */
function imported(source: Source): Edit[] {
  const statement = partsOf(source.root).find((part) => /^(?:from|import)\s+connexion\b/.test(textOf(source, part)));
  return statement
    ? [insertLineAfter(source, spanOf(statement), "from connexion.middleware import MiddlewarePosition")]
    : [];
}
