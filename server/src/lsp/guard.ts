import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { type Log, reasonOf } from "./log.ts";

/**
 * Wraps a request's handler: a cancelled request is answered as such, a failing one with `fallback` and a line in the log.
 * `run` may give up early once its token is cancelled; its result is then not used.
 */
export function guarded<P, R>(
  log: Log,
  label: string,
  fallback: R,
  run: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    try {
      const result = await run(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      log.error(`${label} failed: ${reasonOf(error)}`);
      return fallback;
    }
  };
}

/** Wraps what happens on a notification: a failure ends in the log. */
export function guardedEvent<P>(
  log: Log,
  label: string,
  run: (params: P) => void | Promise<void>,
): (params: P) => void {
  return async (params) => {
    try {
      await run(params);
    } catch (error) {
      log.error(`${label} failed: ${reasonOf(error)}`);
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled by the client.");
}
