const everyPath = /^(?:\^|\^?\/|\^?\/?\(?\.[*+]?\)?\$?)$/;

/** Whether a pattern of a `location` or a `rewrite` is known to be found in every path. */
export function takesEveryPath(pattern: string): boolean {
  return everyPath.test(pattern);
}
