import type { Asked, Readable } from "../engine/simulate/asked.ts";
import { preflightMethod } from "../engine/simulate/asked.ts";
import type { HeaderLine } from "../policy/answer.ts";
import type { Colors } from "./pretty.ts";
import type { SimulatedFile, SimulatedPolicy } from "./simulated.ts";

const words: Readonly<Record<Readable, string>> = {
  "with-credentials": "readable, also with the user's cookies",
  "without-credentials": "readable, but not with cookies",
  blocked: "blocked",
  "startup-error": "the server does not start",
  unknown: "cannot be told",
};

/** The results for people, file by file: what a page on the origin may read and why, and what Chrome prints. */
export function simulationText(files: readonly SimulatedFile[], asked: Asked, colors: Colors): string {
  const speaking = files.filter(({ policies }) => policies.length > 0);
  const unread = files.filter(({ reads, policies }) => reads === "unknown" && policies.length === 0);
  return [
    `A page on ${colors.bold(asked.origin)} asks for this, signed in:\n`,
    ...speaking.map((file) => fileText(file, asked, colors)),
    ...unread.map(({ path, why }) => `${colors.yellow("not read")} ${path}: ${why}\n`),
    `${files.filter(setsHeaders).length} of ${files.length} ${files.length === 1 ? "file sets" : "files set"} CORS headers. Where none are set, browsers let no page of another origin read the answer.\n`,
  ].join("\n");
}

/** Whether one of the routes is known to send a CORS header, or not known to send none. */
function setsHeaders({ policies }: SimulatedFile): boolean {
  return policies.some(({ sends }) => {
    const lines = sends ? [...sends.answer.headers, ...sends.preflight.headers] : undefined;
    return lines?.some(([name]) => name.startsWith("access-control-")) ?? true;
  });
}

/** A cell of the table, with what makes it stand out. */
interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** A table with a row for each route; below it what goes out, why, and what Chrome prints. */
function fileText({ path, policies }: SimulatedFile, asked: Asked, colors: Colors): string {
  const asking = [preflightMethod(asked), ...(asked.headers.length > 0 ? [`with ${asked.headers.join(", ")}`] : [])];
  const head: Cell[] = ["line", "where", asked.method, `preflight for ${asking.join(" ")}`].map((text) => ({
    text,
    paint: colors.dim,
  }));
  const rows = policies.map((policy) => ({ policy, cells: cellsOf(policy, colors) }));
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows.map(({ cells }) => cells)].map((cells) => cells[column]?.text.length ?? 0)),
  );
  const lines = rows.flatMap(({ policy, cells }) => [rowText(cells, widths), ...detailsOf(policy, colors)]);
  return `${[colors.bold(path), rowText(head, widths), ...lines].join("\n")}\n`;
}

function rowText(cells: readonly Cell[], widths: readonly number[]): string {
  const texts = cells.map(({ text, paint = (plain) => plain }, column) => {
    const isLast = column === cells.length - 1;
    return `${paint(text)}${isLast ? "" : " ".repeat((widths[column] ?? 0) - text.length)}`;
  });
  return `  ${texts.join("  ")}`;
}

function cellsOf(policy: SimulatedPolicy, colors: Colors): Cell[] {
  return [
    { text: String(policy.line) },
    { text: policy.route ?? policy.label },
    readableCell(policy.reads, colors, "readable"),
    readableCell(policy.preflight, colors, "passes"),
  ];
}

function detailsOf({ why, sends, console }: SimulatedPolicy, colors: Colors): string[] {
  const detail = (name: string, text: string | undefined) =>
    text === undefined ? [] : [`        ${colors.dim(name.padEnd(8))} ${text}`];
  const same = console.preflight === console.read;
  return [
    ...detail("sends", sends && headersText(sends.answer.headers)),
    ...detail("OPTIONS", sends && `${sends.preflight.status}, ${headersText(sends.preflight.headers)}`),
    ...detail("why", why),
    ...detail("Chrome", console.read),
    ...detail("Chrome", same ? undefined : console.preflight),
  ];
}

function headersText(headers: readonly HeaderLine[]): string {
  if (headers.length === 0) return "no CORS headers";
  return headers
    .map(([name, value]) => `${name.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())}: ${value}`)
    .join("; ");
}

function readableCell(readable: Readable, colors: Colors, verb: string): Cell {
  const text = words[readable].replace("readable", verb);
  if (readable === "with-credentials") return { text, paint: colors.red };
  return readable === "blocked" ? { text } : { text, paint: colors.yellow };
}
