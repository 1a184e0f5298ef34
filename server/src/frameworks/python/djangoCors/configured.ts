import { memberHits } from "../../../syntax/hits.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { qualifiedNames } from "../../../syntax/python/imports.ts";
import { neverRuns, pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { calledAt } from "../shared/reading/calls.ts";
import { type Environment, empty, withName } from "./environment.ts";

/** What `settings.configure(…)` of `django.conf` is given, for each such call of a file. */
export function configuredEnvironments(source: Source): Environment[] {
  return memberHits(source, /\bconfigure\b(?=\s*\()/g).flatMap((hit) => {
    const callee = hit.parent;
    const call = callee && calledAt(callee);
    const isDjango = callee && qualifiedNames(source, callee).includes("django.conf.settings.configure");
    if (!call || !isDjango || neverRuns(source, call)) return [];
    const { keywords, spreads } = argumentsOf(source, call);
    const spread = spreads.reduce((before, node) => withRecord(before, pythonValue(source, node)), empty);
    const given = [...keywords].reduce((before, [name, { value, argument }]) => {
      return withName(before, name, pythonValue(source, value), argument.childForFieldName("name") ?? argument);
    }, spread);
    return [given];
  });
}

/** `**OPTIONS`: what is not known of it may be any setting. */
function withRecord(environment: Environment, record: Value): Environment {
  const entries = record.kind === "record" ? record.entries : [];
  const inherits = environment.inherits || record.kind !== "record" || entries.some(({ key }) => key === undefined);
  return entries.reduce(
    (before, { key, keyNode, value }) => (key === undefined ? before : withName(before, key, value, keyNode)),
    { ...environment, inherits },
  );
}
