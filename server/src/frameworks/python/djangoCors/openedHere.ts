import { isOn } from "../../../policy/known.ts";
import { noOtherHeaders, type Policy } from "../../../policy/policy.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { isTruthy } from "../../../syntax/python/values.ts";
import type { Environment } from "./environment.ts";
import { settings } from "./options.ts";

const [credentialsName] = settings.credentials;

/**
 * What rules are told where another file lets every origin in and only this one turns credentials on: that makes the mistake,
 * so that it is the place of it. Undefined where the other file says both, or this one who is let in.
 */
export function openedHere({ taken, places }: Environment, policy: Policy): Policy | undefined {
  const { credentials, origins, notInstalled } = policy;
  if (origins.set.kind !== "everyone" || !isOn(credentials) || credentials.kind !== "known") return undefined;
  if (notInstalled?.isHarmless === false || !places.has(credentialsName)) return undefined;
  const name = settings.allowAll.find((one) => taken.has(one) && !places.has(one));
  const there = name && taken.get(name);
  const alsoThere = taken.get(credentialsName);
  if (!there || (alsoThere && isTruthy(alsoThere.value) !== false)) return undefined;
  const { span } = credentials;
  const { path, text } = there.source;
  const { inFront: _inFront, notInstalled: _notInstalled, ...rest } = policy;
  return {
    ...rest,
    ...noOtherHeaders,
    credentials,
    origins: {
      set: origins.set,
      span,
      entries: [{ set: origins.set, span }],
      writtenAt: { span: spanOf(there.value.node), file: { path, text } },
    },
    unknownOptions: [],
    wrongTypes: [],
  };
}
