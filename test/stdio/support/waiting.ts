/** Resolves once `met` gives something other than false or undefined; the test's own time limit ends the waiting. */
export async function until<T>(met: () => T | false | undefined): Promise<T> {
  for (;;) {
    const result = met();
    if (result !== false && result !== undefined) return result;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
