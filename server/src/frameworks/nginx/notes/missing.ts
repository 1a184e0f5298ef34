import type { Note } from "../../../policy/note.ts";
import type { Source } from "../../../syntax/source.ts";
import { includesIn } from "./includes.ts";

/** What nginx, Debian's package of it and certbot bring along, so that nobody has it in a workspace. */
const packaged =
  /(?:^|\/)(?:mime\.types|fastcgi\.conf|\w+_params|koi-(?:utf|win)|win-utf|fastcgi-php\.conf|snakeoil\.conf|options-ssl-nginx\.conf)$/;
/** Where a missing file may change who reads answers. */
const aboutCors = /access-control-|\binclude\s[^;\n]*cors/i;
/** A place of the server, which a workspace need not hold. */
const elsewhere = /^(?:\/|[a-z]:)/i;

/**
 * The files that a file includes and nobody finds, each once. Only those that may matter: in a file that speaks of CORS, and
 * of what lies elsewhere on the server that which is for CORS by its name.
 */
export function missingIn(source: Source): Pick<Note, "message" | "span">[] {
  if (!aboutCors.test(source.text)) return [];
  const missing = includesIn(source).filter(
    ({ isMissing, name }) => isMissing && mayMatter(name) && !isBeside(name, source),
  );
  if (missing.length === 0 || !canLook(source)) return [];
  return [...new Set(missing.map(({ name }) => name))].flatMap((name) => {
    const first = missing.find((one) => one.name === name);
    return first ? [{ span: first.span, message: messageFor(name) }] : [];
  });
}

function mayMatter(name: string): boolean {
  return !packaged.test(name) && (!elsewhere.test(name) || /cors/i.test(name));
}

/** A file of the server with a name that one beside has, too, is likely to be made of that. */
function isBeside(name: string, { project }: Source): boolean {
  const [folder] = project.folders;
  return (
    elsewhere.test(name) && folder !== undefined && project.has(`${folder}/${name.slice(name.lastIndexOf("/") + 1)}`)
  );
}

/** Where nobody can look into folders, nothing is told from a file that is not found. */
function canLook({ project }: Source): boolean {
  return project.folders[0] !== undefined && project.list(project.folders[0]) !== undefined;
}

/** `ngx_conf_include` fails where `open()` does. */
function messageFor(name: string): string {
  return `\`${name}\` is not found in this workspace: what it sets is not known, and nginx does not start without it.`;
}
