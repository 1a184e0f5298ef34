import type { Node } from "web-tree-sitter";
import { climb, spanOf } from "../../../../syntax/nodes.ts";
import { onceFor } from "../../../../syntax/onceFor.ts";
import type { Source } from "../../../../syntax/source.ts";
import { type Effect, type HeaderWrite, headerOf } from "../../../shared/headers/write.ts";
import { servesAssets } from "../../shared/assets.ts";
import { importedEffect } from "../../shared/handSet/imported.ts";
import { branchesOf } from "../ways/branches.ts";
import { comingTo } from "../ways/preflight.ts";
import type { Frame } from "../ways/way.ts";
import { appended, effectOf, removed } from "./effects.ts";
import { importedSettings } from "./imported.ts";
import { isBehindNext } from "./late.ts";
import { headerNames } from "./names.ts";
import type { Response } from "./responses.ts";
import { type HeaderSetting, headerSettings, type Setting, sentAt } from "./settings.ts";
import { chosenWrites } from "./sides.ts";

/** The names of the headers of CORS, in any case. */
export const corsNames = /access-control-[\w-]+/gi;
const statements = new Set(["expression_statement", "return_statement", "variable_declarator", "arrow_function"]);

/** What is done to the headers whose names `pattern` finds, with its place in the handler. */
export function headerWrites(source: Source, pattern: RegExp): readonly HeaderWrite[] {
  const known = writesIn(source);
  const writes = known.get(pattern) ?? readWrites(source, pattern);
  known.set(pattern, writes);
  return writes;
}

const writesIn = onceFor((_: Source) => new Map<RegExp, readonly HeaderWrite[]>());

function readWrites(source: Source, pattern: RegExp): HeaderWrite[] {
  const names = headerNames(source, pattern, (name) => headerOf(name) !== undefined);
  const written = headerSettings(source, names).flatMap((setting) => {
    const header = headerOf(setting.name);
    return header ? { setting, write: writeOf(source, setting, effect(source, header, setting)) } : [];
  });
  const given = importedWrites(source, pattern);
  if (given.length > 0) return inOrder([...written.map(withOrder), ...given]);
  const all = written.map(({ write }) => write);
  return written.flatMap(({ setting, write }) => {
    const effectOfSide = (value: Node) => effect(source, "allow-origin", { ...setting, value });
    return chosenWrites(source, write, setting.value, all, effectOfSide) ?? write;
  });
}

/** Writes in the order in which they take each other's place. */
function inOrder(all: readonly { readonly write: HeaderWrite; readonly order: number }[]): HeaderWrite[] {
  return all.toSorted((a, b) => a.order - b.order).map(({ write }) => write);
}

function withOrder({ setting, write }: { readonly setting: HeaderSetting; readonly write: HeaderWrite }) {
  return { write, order: setting.value.startIndex };
}

/** What objects of other files set, of the headers whose names `pattern` finds. */
function importedWrites(source: Source, pattern: RegExp) {
  return importedSettings(source).flatMap(({ setting, given, order }) => {
    const header = setting.name.search(pattern) >= 0 ? headerOf(setting.name) : undefined;
    return header ? [{ write: writeOf(source, setting, importedEffect(header, given, setting.value)), order }] : [];
  });
}

/** Puts a write together: the statement that it stands in, and its place in the handler. */
export function writeOf(source: Source, setting: Setting, effect: Effect): HeaderWrite {
  const { response } = setting;
  const frames = framesOf(setting);
  const sent = sentAt(setting);
  return {
    statement: spanOf(climb(sent, statements) ?? sent),
    effect,
    branches: frames.toReversed().flatMap(({ fn, at }) => branchesOf(source, at, fn)),
    ...comingTo(source, frames),
    servesAssets: servesAssets(source, response.handler),
    handler: keyOf(response),
  };
}

/** The functions from the one in which the header is written to the handler, and where each hands it over. */
function framesOf({ within, at, response }: Setting): readonly Frame[] {
  return [...within, { fn: response.handler, at }];
}

function effect(source: Source, header: Effect["header"], setting: HeaderSetting): Effect {
  const { how, value, response } = setting;
  if (header === "allow-origin" && isBehindNext(source, sentAt(setting), response)) {
    const set = { kind: "unknown" as const, why: "what stands behind may have answered before" };
    return { header, value: spanOf(value), set, dependsOnOrigin: false };
  }
  if (how === "remove") return removed(header, value);
  if (how === "append") return appended(source, header, value);
  return effectOf(source, header, value, framesOf(setting));
}

/** The handlers that set headers of CORS by hand, by the key that their writes have. */
export const handlersOf = onceFor((source: Source): ReadonlyMap<string, Node> => {
  const names = headerNames(source, corsNames, (name) => headerOf(name) !== undefined);
  const settings = [...headerSettings(source, names), ...importedSettings(source).map(({ setting }) => setting)];
  return new Map(settings.map(({ response }) => [keyOf(response), response.handler]));
});

function keyOf({ handler, name }: Response): string {
  return `${handler.id} ${name}`;
}
