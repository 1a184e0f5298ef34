// When a script that has started other processes has to end.

const parentCheckMs = 500;

/**
 * Settles when the user or the system wants this process to end: a signal, a closed standard output, or the death of the process that
 * started it (npm passes a SIGTERM on to its shell only, which leaves the script alone).
 * @returns {Promise<void>}
 */
export function endOfRun() {
  return new Promise((resolve) => {
    const end = () => resolve();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
    process.stdout.once("error", end);
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), parentCheckMs).unref();
  });
}

/** Exits at the end of the run, for scripts whose children end when they are gone. */
export function exitAtEndOfRun() {
  endOfRun().then(() => process.exit(130));
}
