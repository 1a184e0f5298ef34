import type { Node } from "web-tree-sitter";
import { spanOf } from "../../../syntax/nodes.ts";
import { usesOf } from "../../../syntax/python/imports.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { configValue, givenTo } from "../shared/reading/config.ts";
import { configClasses, extendNames } from "./options.ts";

/**
 * What the application is configured with under a name: `app.config.NAME = …`, `Extend(app, config={"NAME": …})`,
 * `Extend(app, config=Config(name=…))`, `Extend(app, NAME=…)`.
 */
export function appSetting(source: Source, name: string): Value | undefined {
  const own = configValue(source, name);
  if (own) return own;
  const found = [
    ...calls(source, "Extend", extendNames).flatMap((call) =>
      [name, name.toLowerCase()].flatMap((one) => [...givenTo(source, call, one), ...givenInConfig(source, call, one)]),
    ),
    ...calls(source, "Config", configClasses).flatMap((call) => givenTo(source, call, name.toLowerCase())),
  ];
  const last = found.at(-1);
  return last && pythonValue(source, last);
}

function givenInConfig(source: Source, call: Node, name: string): Node[] {
  return givenTo(source, call, "config").flatMap((config) => {
    const record = pythonValue(source, config);
    if (record.kind !== "record") return [];
    return record.entries.flatMap((entry) => (entry.key === name ? [entry.value.node] : []));
  });
}

function calls(source: Source, name: string, targets: ReadonlySet<string>): Node[] {
  return usesOf(source, name, targets)
    .flatMap((use) => calledAt(use) ?? [])
    .sort((a, b) => spanOf(a).start - spanOf(b).start);
}
