/** The server's log, which the client shows in its output channel. */
export interface Log {
  error(message: string): void;
  /** Says a thing the first time only, for faults that would come back with every keystroke. */
  errorOnce(message: string): void;
}

export function createLog(error: (message: string) => void): Log {
  const said = new Set<string>();
  return {
    error,
    errorOnce(message) {
      if (said.has(message)) return;
      said.add(message);
      error(message);
    },
  };
}

/** The message of anything that was thrown, without its stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
