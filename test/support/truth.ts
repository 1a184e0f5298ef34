import { readFileSync } from "node:fs";

/** What a page on an origin may read of an answer that was sent with a cookie. */
export type Reads = "with-credentials" | "without-credentials" | "blocked";

/** One source file and what the server that it configures answered. */
export interface TruthRow {
  readonly id: string;
  readonly framework: string;
  readonly version: string;
  readonly language: "python" | "javascript" | "nginx";
  readonly source: string;
  /** Where the file lies. */
  readonly path: string;
  /** The file that stands beside it and names the versions. */
  readonly manifest: { readonly name: string; readonly text: string } | null;
  readonly startup_error: boolean;
  readonly expect: {
    readonly reads?: Readonly<Record<string, Reads>>;
    readonly preflight?: Readonly<Record<string, Reads | null>>;
    readonly startup?: "throws";
  };
  /** The raw answers, by the request: `get:evil+cookie` is a GET from `https://evil.example` with a cookie. */
  readonly probes: Readonly<Record<string, Probe>>;
}

/** The headers of one answer by the letters of their names; Access-Control-Allow-Origin is a list where it has two lines. */
export interface Probe {
  readonly acao?: string;
  readonly acac?: string;
  readonly acam?: string;
  readonly acah?: string;
  readonly aceh?: string;
  readonly vary?: string;
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
