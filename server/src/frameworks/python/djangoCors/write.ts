import type { Node } from "web-tree-sitter";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit, NewText, RewriteRequest, Writer } from "../../adapter.ts";
import { insertLineAfter, removeElement, replaceNode } from "../../shared/writing/elements.ts";
import { listText } from "../../shared/writing/lists.ts";
import { quoteFor } from "../../shared/writing/quotes.ts";
import { allowOnly, allowSubdomains } from "../../shared/writing/titles.ts";
import { joinedText, keptOrigins, type OriginPlace, originPlace, originsToList } from "../shared/writing/origins.ts";
import { subdomains } from "../shared/writing/patterns.ts";
import { removeStatement } from "../shared/writing/statements.ts";
import { settings } from "./options.ts";

const [listName] = settings.origins;
const [regexName] = settings.regexes;

/** One setting of the file: an assignment, or a keyword of `settings.configure(…)`. */
interface Assigned {
  readonly assignment: Node;
  readonly name: Node;
  readonly value: Node;
}

/** `CORS_ALLOWED_ORIGINS = […]` in the place of what lets others in; credentials stay on. */
export const explicitOrigins: Writer = (request) => {
  const { source } = request;
  const wrong = wrongSetting(request);
  if (!wrong) return undefined;
  if (!isSetting(source, wrong)) return undefined;
  const isList = isNamed(source, wrong, settings.origins);
  const list = isList ? wrong : assignedIn(source, wrong.assignment, settings.origins);
  const place: OriginPlace = { kind: "value", node: list?.value ?? wrong.value };
  const origins = originsToList(request, place);
  const own = isList ? originPlace(request) : undefined;
  const fallback = own?.kind === "value" ? own.fallback : undefined;
  if (fallback) {
    const { origins: trusted } = request.trusted;
    return { title: allowOnly(trusted), edits: [joinedText(fallback, trusted, quoteFor(source, fallback))] };
  }
  const text = listText(source, place.node, origins, quoteFor(source, place.node));
  return { title: allowOnly(origins), edits: replaced(source, wrong, list, listName, text) };
};

/** `CORS_ALLOWED_ORIGIN_REGEXES = [r"^…$"]`; what is listed well beside what is wrong stays listed. */
export const originPattern: Writer = (request) => {
  const { source, trusted } = request;
  const wrong = wrongSetting(request);
  if (!wrong || !trusted.domain || !isSetting(source, wrong)) return undefined;
  const quote = quoteFor(source, wrong.value);
  const text: NewText = ["[", ...subdomains(trusted.domain, quote, true), "]"];
  const title = allowSubdomains(trusted.domain);
  const isRegex = isNamed(source, wrong, settings.regexes);
  const regexes = isRegex ? wrong : assignedIn(source, wrong.assignment, settings.regexes);
  const kept = isNamed(source, wrong, settings.origins)
    ? keptOrigins(request, { kind: "value", node: wrong.value })
    : [];
  if (kept.length === 0) return { title, edits: replaced(source, wrong, regexes, regexName, text) };
  if (regexes || trusted.domain === undefined || typeof trusted.domain !== "string") return undefined;
  if (wrong.assignment.type === "keyword_argument") return undefined;
  const line = [`${regexName} = `, ...text].map((piece) => (typeof piece === "string" ? piece : piece.placeholder));
  const statement = { start: wrong.assignment.startIndex, end: wrong.assignment.endIndex };
  return {
    title,
    edits: [
      replaceNode(wrong.value, listText(source, wrong.value, kept)),
      insertLineAfter(source, statement, line.join("")),
    ],
  };
};

/** The setting that holds the value of which a rule spoke; undefined where other statements make it up as well. */
function wrongSetting({ source, policy }: RewriteRequest): Assigned | undefined {
  const node = nodeAt(source, policy.origins.span);
  for (let at = node ?? null; at; at = at.parent) {
    const found = assigned(at);
    // A keyword of another call lies in the value of a setting.
    if (found && (at.type === "assignment" || isSetting(source, found))) return found;
  }
  return undefined;
}

function assigned(assignment: Node | undefined): Assigned | undefined {
  const isKeyword = assignment?.type === "keyword_argument";
  const name = assignment?.childForFieldName(isKeyword ? "name" : "left");
  const value = assignment?.childForFieldName(isKeyword ? "value" : "right");
  return assignment && (isKeyword || assignment.type === "assignment") && name?.type === "identifier" && value
    ? { assignment, name, value }
    : undefined;
}

/** Whether it is a setting of the library and no name that one of them is given. */
function isSetting(source: Source, found: Assigned): boolean {
  return isNamed(source, found, [...settings.allowAll, ...settings.origins, ...settings.regexes]);
}

function isNamed(source: Source, { name }: Assigned, names: readonly string[]): boolean {
  return names.includes(textOf(source, name));
}

/** Another setting in the same block. */
function assignedIn(source: Source, beside: Node, names: readonly string[]): Assigned | undefined {
  const isKeyword = beside.type === "keyword_argument";
  const parts = (isKeyword ? beside.parent : beside.parent?.parent)?.namedChildren ?? [];
  for (const part of parts) {
    const own = isKeyword ? part : part?.namedChildren.find((inner) => inner?.type === "assignment");
    const found = assigned(own ?? undefined);
    if (found && isNamed(source, found, names)) return found;
  }
  return undefined;
}

function removed(source: Source, { assignment }: Assigned): readonly Edit[] {
  if (assignment.type === "keyword_argument") return removeElement(source, assignment);
  return removeStatement(source, assignment.parent ?? assignment);
}

/** Writes a value where the setting is that should hold it, else in the place of the wrong one. */
function replaced(
  source: Source,
  wrong: Assigned,
  right: Assigned | undefined,
  name: string,
  text: NewText,
): readonly Edit[] {
  if (right && right.assignment.id !== wrong.assignment.id) {
    return [...removed(source, wrong), replaceNode(right.value, text)];
  }
  if (right) return [replaceNode(right.value, text)];
  return [replaceNode(wrong.name, [name]), replaceNode(wrong.value, text)];
}
