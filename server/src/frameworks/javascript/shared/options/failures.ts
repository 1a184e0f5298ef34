import type { Failure } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Value } from "../../../../syntax/value.ts";

type Cure = Failure["cure"];

/** A library that refuses to start because of a value; `why` is the end of "it fails because". */
export function refusesToStart(value: Value, why: string, cure?: Cure): Failure {
  return { when: "startup", why, span: spanOf(value.node), ...(cure && { cure }) };
}

/** A library that answers every request with an error because of a value. */
export function failsAlways(value: Value, why: string, cure?: Cure): Failure {
  return { when: "every request", why, span: spanOf(value.node), ...(cure && { cure }) };
}
