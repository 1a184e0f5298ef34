import type { MethodCall } from "../../../../syntax/javascript/members.ts";
import { climb, spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import type { Effect, HeaderWrite } from "../../../headers/write.ts";
import { branchesOf } from "../ways/branches.ts";
import { isPreflightOnly } from "../ways/preflight.ts";
import { appended, effectOf, removed } from "./effects.ts";
import type { Response } from "./responses.ts";
import { type HeaderSetting, headerSettings } from "./settings.ts";

const statements = new Set(["expression_statement", "return_statement", "variable_declarator", "arrow_function"]);

/** What is done to the headers whose names `pattern` finds, with its place in the handler. */
export function headerWrites(source: Source, pattern: RegExp): HeaderWrite[] {
  return headerSettings(source, pattern).map((setting) =>
    writeOf(source, setting.call, setting.response, effect(source, setting)),
  );
}

/** Puts a write together: the statement that it stands in, and its place in the handler. */
export function writeOf(source: Source, { call }: MethodCall, response: Response, effect: Effect): HeaderWrite {
  return {
    statement: spanOf(climb(call, statements) ?? call),
    effect,
    branches: branchesOf(source, call, response.handler),
    onlyPreflight: isPreflightOnly(source, call, response.handler),
    handler: `${response.handler.id} ${response.name}`,
  };
}

function effect(source: Source, { header, how, value, call, response }: HeaderSetting): Effect {
  if (how === "remove") return removed(header, value);
  return how === "append"
    ? appended(source, header, value)
    : effectOf(source, header, value, call.call, response.handler);
}
