import type { Node } from "web-tree-sitter";
import type { Policy } from "../../../policy/policy.ts";
import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { pluginOf } from "../fastify/options.ts";
import { readPlugin } from "../fastify/read.ts";
import { delegated, type OptionWay } from "../fastify/registrations.ts";
import type { NestCors } from "./applications.ts";
import { bundledPlugin } from "./bundled.ts";

/** What Nest's adapter for Fastify makes of the options: it registers its own `@fastify/cors` with them, each time anew. */
export function onFastify(source: Source, all: readonly NestCors[]): Policy[] {
  const { module, version, takesDelegates } = bundledPlugin(source);
  return all.flatMap(({ node, named, given, started }, index) =>
    optionsOf(source, given).map((way) => {
      const policy = readPlugin(source, {
        ...way,
        node,
        plugin: pluginOf(module, version),
        receiver: "application",
        failure:
          (!takesDelegates && given?.kind === "function" ? noDelegate(named) : undefined) ??
          (started?.method === "listen" ? tooLate(named) : index > 0 ? twice(named) : undefined),
      });
      return { ...policy, framework: "nest", label: `Nest with \`${module}\`` };
    }),
  );
}

function optionsOf(source: Source, given: Value | undefined): readonly OptionWay[] {
  if (given?.kind === "function") return delegated(source, given);
  return [{ options: given?.kind === "record" || given?.kind === "unknown" ? given : undefined, isDynamic: false }];
}

/** Fastify calls what it takes for a function that makes the options, with the instance. */
function noDelegate(named: Node): Failure {
  return { when: "startup", why: "this version takes no function of the request for its options", span: spanOf(named) };
}

/** After `init` there is still time. */
function tooLate(named: Node): Failure {
  return { when: "startup", why: "Fastify takes no plugin once it listens", span: spanOf(named) };
}

function twice(named: Node): Failure {
  return {
    when: "startup",
    why: "the plugin is registered twice: by `enableCors` and by the option `cors` of `NestFactory.create`",
    span: spanOf(named),
  };
}
