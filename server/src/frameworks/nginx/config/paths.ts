const everyPath = /^(?:\^|\^?\/|\^?\/?\(?\.[*+]?\)?\$?)$/;
/** A plain beginning with anything behind it: `^/api/(.*)$`. */
const beginning = /^\^((?:[\w/-]|\.(?![*+?{])|\\[./-])*)(?:$|(?:\/?\(\.[*+]\)|\.[*+]|\(\/\.\*\)\?)\$?$)/;

/** Whether a pattern of a `location` or a `rewrite` is known to be found in every path that starts with `start`. */
export function takesEveryPath(pattern: string, start = "/"): boolean {
  if (everyPath.test(pattern)) return true;
  const plain = beginning.exec(pattern)?.[1]?.replaceAll("\\", "");
  return plain !== undefined && start.startsWith(plain);
}
