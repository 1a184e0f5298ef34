import { readFileSync } from "node:fs";

/** What a page on an origin may read of an answer that was sent with a cookie. */
export type Reads = "with-credentials" | "without-credentials" | "blocked";

/** One source file and what the server that it configures answered. */
export interface TruthRow {
  readonly id: string;
  readonly framework: string;
  readonly version: string;
  readonly source: string;
  readonly expect: {
    readonly reads?: Readonly<Record<string, Reads>>;
    readonly startup?: "throws";
  };
  /** The raw answers, by the request: `get:evil+cookie` is a GET from `https://evil.example` with a cookie. */
  readonly probes: Readonly<Record<string, { readonly acao?: string; readonly vary?: string }>>;
}

/** The rows of a file of `test/truth`. */
export function truthRows(name: string): TruthRow[] {
  const text = readFileSync(new URL(`../truth/${name}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Whether any website can read this server's answers as the signed-in user. */
export function letsEveryoneIn({ expect }: TruthRow): boolean {
  return expect.reads?.["https://evil.example"] === "with-credentials";
}
