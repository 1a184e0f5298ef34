import type { Node } from "web-tree-sitter";
import { hits } from "../../../syntax/hits.ts";
import { argumentsOf, callOf, outermost } from "../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { methodCall } from "../../../syntax/javascript/members.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { partsOf, textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { optionsAt } from "../cors/calls.ts";
import { alternativesIn, type Handed } from "../cors/handed.ts";
import { receiverOf } from "../express/routes/registrations.ts";
import { type Start, startedBefore } from "./started.ts";

const packages = /["'`]@nestjs\/[\w-]+["'`]/;

/** Where an application of Nest is told about CORS. */
export interface NestCors extends Handed {
  /** The value of the option, where it is written. */
  readonly given: Value | undefined;
  /** `NestFactory.create(…)` hands its options over when the application starts to listen, after all else. */
  readonly isAtStart: boolean;
  /** The key of the application that is told; undefined where it has no name. */
  readonly app: string | undefined;
  /** What has started the application before. */
  readonly started?: Start | undefined;
}

/** `app.enableCors(options)` and `NestFactory.create(Module, { cors })`, in the order in which they are applied. */
export function nestCors(source: Source): NestCors[] {
  return [...enabled(source), ...created(source)];
}

function enabled(source: Source): NestCors[] {
  if (!source.mentions(packages)) return [];
  return hits(source, /\benableCors\b/g).flatMap((name): NestCors[] => {
    const call = name.parent?.parent ? methodCall(source, name.parent.parent) : undefined;
    if (call?.method !== "enableCors") return [];
    const list = call.call.childForFieldName("arguments");
    const [options] = call.given;
    return [
      {
        node: call.call,
        named: name,
        alternatives: optionsAt(source, call.call, 0),
        empty: list && partsOf(list).length === 0 ? list : undefined,
        given: options && javascriptValue(source, options),
        isAtStart: false,
        app: receiverOf(source, call.object),
        started: startedBefore(source, call.call, textOf(source, call.object)),
      },
    ];
  });
}

function created(source: Source): NestCors[] {
  return hits(source, /\bNestFactory\b/g).flatMap((factory): NestCors[] => {
    const member = factory.parent?.type === "member_expression" ? factory.parent : undefined;
    const call = member && callOf(member);
    if (!call || importedAs(source, factory)?.module !== "@nestjs/core") return [];
    const options = argumentsOf(call).given.at(-1);
    const given = options && entryOf(javascriptValue(source, options), "cors");
    const alternatives = given && alternativesIn(source, given);
    if (!alternatives) return [];
    return [{ node: given.node, named: given.node, alternatives, given, isAtStart: true, app: nameOf(source, call) }];
  });
}

/** `const app = await NestFactory.create(…)` */
function nameOf(source: Source, made: Node): string | undefined {
  const outer = made.parent?.type === "await_expression" ? made.parent : made;
  const declarator = outermost(outer).parent;
  const name = declarator?.type === "variable_declarator" ? declarator.childForFieldName("name") : undefined;
  return name ? receiverOf(source, name) : undefined;
}

/** Whether the application runs on Fastify: its adapter is handed over, or named as a type, in the file. */
export function isOnFastify(source: Source): boolean {
  if (source.mentions(/\bFastifyAdapter\b|\bNestFastifyApplication\b/)) return true;
  const { versionOf } = source.project;
  return versionOf("@nestjs/platform-fastify") !== undefined && versionOf("@nestjs/platform-express") === undefined;
}
