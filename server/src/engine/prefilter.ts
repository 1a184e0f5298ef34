/** What a text must mention to be worth parsing; also matches the suppression comments. */
const words = /cors|access-control-/i;

/** Whether a text may hold a CORS policy. Runs before anything is parsed. */
export function mayMatter(text: string): boolean {
  return words.test(text);
}
