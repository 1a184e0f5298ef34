import type { Policy } from "../../../policy/policy.ts";
import { nodeAt, textOf } from "../../../syntax/nodes.ts";
import { handlerOf } from "../../../syntax/python/blocks.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { flaskCors } from "../flaskCors/adapter.ts";
import { pathsOf as flaskPaths } from "../flaskCors/layers.ts";
import { meetingOn, type Path } from "../shared/hooks/meeting.ts";
import { starlette } from "../starlette/adapter.ts";
import { pathsOf as starlettePaths } from "../starlette/layers.ts";
import { serverOf } from "./frameworks.ts";
import { handSetHeaders } from "./handSet.ts";
import { decoratorsOf } from "./reach.ts";
import { readHeaders } from "./read.ts";
import { addVary, credentialsOff, explicitOrigins, testOrigin } from "./write.ts";

/** Headers that Python code sets by hand on a response. */
export const pythonHeaders: Adapter = {
  id: "python-headers",
  family: "python",
  words: /access[-_]control|control-allow-/i,
  read: readHeaders,
  readRoutes: (source) => readHeaders(source).filter((policy) => !answersErrors(source, policy)),
  readHeaders: handSetHeaders,
  meeting: meetingOn(pathsOf),
  writers: {
    "explicit-origins": explicitOrigins,
    "test-origin": testOrigin,
    "credentials-off": credentialsOff,
    "add-vary": addVary,
  },
};

/** Whether a policy is that of a handler of errors, which no page gets by asking for a route. */
function answersErrors(source: Source, { span }: Policy): boolean {
  const node = nodeAt(source, span);
  if (!node) return false;
  const handler = handlerOf(node);
  const isOfTornado = handler.childForFieldName("name")?.text === "write_error";
  return isOfTornado || decoratorsOf(handler).some((one) => errors.test(textOf(source, one)));
}

const errors = /^[\w.]+\.(?:exception_handler|errorhandler|app_errorhandler|error)\b/;

/** The ways through apps without a library for CORS; those with one are its own adapter's. */
function pathsOf(source: Source, policies: readonly Policy[]): Path[] {
  const { id } = serverOf(source, undefined);
  if ((id === "flask" || id === "quart") && !source.mentions(flaskCors.words)) return flaskPaths(source, policies);
  return id === "starlette" && !source.mentions(starlette.words) ? starlettePaths(source, policies) : [];
}
