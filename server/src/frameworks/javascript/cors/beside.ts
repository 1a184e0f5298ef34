import type { Node } from "web-tree-sitter";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { moduleOf } from "../../../syntax/javascript/modules/paths.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import type { Source } from "../../../syntax/source.ts";
import { mountsOf } from "../express/routes/registrations.ts";

const headers = /access-control-allow-/i;
/** What middlewares, or their files, are called that have to do with who may read; others are not looked at. */
const telling = /cors|cred|origin|header|access/i;
/** Specifiers of files of the project. */
const own = /^[.@~#]/;

/**
 * Whether a middleware of another file, which every request meets, sets headers of CORS besides: `app.use(credentials)`. What
 * goes out in the end is not told by the options of `cors` alone.
 */
export function isSetElsewhere(source: Source): boolean {
  return settersElsewhere(source).length > 0;
}

/** These middlewares, in the order of the text. */
export const settersElsewhere = onceFor((source: Source): readonly Node[] =>
  mountsOf(source).flatMap(({ path, handlers }) =>
    path.text === "" ? handlers.filter((handler) => setsHeaders(source, handler)) : [],
  ),
);

function setsHeaders(source: Source, handler: Node): boolean {
  const middleware = handler.type === "call_expression" ? handler.childForFieldName("function") : handler;
  const imported = middleware && importedAs(source, middleware);
  if (!imported || !telling.test(`${textOf(source, middleware)} ${imported.module}`)) return false;
  const home = own.test(imported.module) ? moduleOf(source, imported.module) : undefined;
  return home !== undefined && headers.test(home.text);
}
