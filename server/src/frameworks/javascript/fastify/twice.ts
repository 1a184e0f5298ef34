import type { Failure } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Plugin } from "./options.ts";
import type { Registration } from "./registrations.ts";

/**
 * What Fastify refuses about a registration behind others: a second route `OPTIONS *` for the same prefix, and the plugin
 * in a scope of an instance that has it already, whatever the prefix is, where the plugin decorates requests.
 */
export function twice(
  { instance, plugin }: Registration,
  before: readonly Registration[],
  { decorates }: Plugin,
): Failure | undefined {
  const { root, scopes, prefix, isCertain, block } = instance;
  const same = before.filter(({ instance: other }) => {
    const isTogether = (isCertain && other.isCertain) || (block !== undefined && block === other.block);
    return isTogether && other.root === root;
  });
  const isAround = ({ instance: { scopes: outer } }: Registration) =>
    outer.length < scopes.length && outer.every((scope, index) => scope === scopes[index]);
  const span = spanOf(plugin);
  if (decorates && same.some(isAround)) {
    return {
      when: "startup",
      why: "the instance around this scope has the plugin already, which cannot be added again",
      span,
    };
  }
  if (prefix === undefined || !same.some((other) => other.instance.prefix === prefix)) return undefined;
  return { when: "startup", why: "the plugin is registered twice, and its route `OPTIONS *` with it", span };
}
