import type { Node } from "web-tree-sitter";
import { bare } from "../../../syntax/javascript/calls.ts";
import { importedAs } from "../../../syntax/javascript/imports.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { textOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";

/** Modules whose functions and objects set cookies as the table says. */
const libraries =
  /^(?:express|express-session|cookie|cookie-es|cookie-session|koa-session|cookies|csurf|better-auth(?:\/.*)?|hono(?:\/.*)?|h3|nitropack(?:\/.*)?|nitro(?:\/.*)?|vinxi\/http|fastify|@fastify\/.*|next(?:\/.*)?|next-auth(?:\/.*)?|nookies|cookies-next(?:\/.*)?|js-cookie|react-cookie|universal-cookie|@remix-run\/.*|react-router|@react-router\/.*|@tanstack\/.*|#app|#imports|nuxt\/app|iron-session(?:\/.*)?|lucia|csrf-csrf|@sveltejs\/kit|astro(?::.*)?)$/;
/** Names that many other things have, too: they count where they are imported. */
const common = new Set(["serialize", "createCookie"]);

/**
 * Whether what is called comes from a library, or from where the file does not tell: a function of the file, or of another one
 * of the project, may do more than the library.
 */
export function isFromLibrary(source: Source, callee: Node): boolean {
  const root = rootOf(callee);
  // A method of the class may do more than a library's of the same name.
  if (root.type === "this") return bare(callee).childForFieldName("object")?.id !== root.id;
  if (root.type !== "identifier") return true;
  const imported = importedAs(source, root);
  if (imported) return libraries.test(imported.module);
  const binding = bindingOf(source, javascriptNames, root);
  if (binding.kind === "free") return !(root.id === callee.id && common.has(textOf(source, root)));
  if (root.id === callee.id) return false;
  const made = binding.kind === "value" ? binding.node : binding.kind === "other" ? binding.given : undefined;
  if (made && bare(made).type === "object") return false;
  const maker = made?.type === "new_expression" ? made.childForFieldName("constructor") : undefined;
  return !maker || isFromLibrary(source, maker);
}

/** The name that a callee starts with: `cookies` of `(await cookies()).set`. */
export function rootOf(callee: Node): Node {
  let at = bare(callee);
  for (let step = 0; step < 20; step++) {
    const inner = at.childForFieldName(at.type === "call_expression" ? "function" : "object");
    const next = at.type === "await_expression" ? at.firstNamedChild : inner;
    if (!next) return at;
    at = bare(next);
  }
  return at;
}
