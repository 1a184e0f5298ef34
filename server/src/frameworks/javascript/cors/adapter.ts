import { nodeAt, partsOf } from "../../../syntax/nodes.ts";
import type { Adapter } from "../../adapter.ts";
import { corsCall } from "./calls.ts";
import { readCors, readCorsRoutes } from "./read.ts";
import { corsWriters } from "./write.ts";
import type { Finder } from "./written.ts";

/** The call that a policy was read from. */
const find: Finder = (source, { span }) => {
  const call = nodeAt(source, span);
  const callee = call?.childForFieldName("function");
  if (!call || !callee) return undefined;
  const list = call.childForFieldName("arguments");
  const empty = list && partsOf(list).length === 0 ? list : undefined;
  return { alternatives: corsCall(source, call, callee).alternatives, anchor: call, empty };
};

export const cors: Adapter = {
  id: "cors",
  family: "javascript",
  words: /["'`]cors["'`]|["'`]@feathersjs\/express["'`]/,
  wordsAreModules: true,
  read: readCors,
  readRoutes: readCorsRoutes,
  writers: corsWriters(find),
};
