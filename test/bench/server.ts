import { readFileSync } from "node:fs";
import { type Client, startClient } from "../stdio/support/client.ts";
import { type Figure, percentile, timings } from "./measure.ts";
import { benched, textOf } from "./texts.ts";

const extensions = { python: "py", javascript: "js", typescript: "ts", nginx: "nginx" } as const;
const edits = 10_000;

type Language = (typeof benched)[number];

/** What an editor waits for: the first diagnostics of a new server, and those after a keystroke; and what it costs. */
export async function* serverFigures(): AsyncGenerator<Figure> {
  yield await coldStart();
  for (const language of benched) yield await keystrokes(language);
  yield await memory();
}

async function coldStart(): Promise<Figure> {
  const text = textOf("python", 2_000);
  const times = await timings(5, 1, async () => {
    const client = await startClient();
    client.open("file:///bench/main.py", text, "python");
    await client.diagnostics("file:///bench/main.py");
    client.process.kill();
  });
  const figure = `${percentile(times, 0.5).toFixed(0)} ms`;
  return { what: "server spawned to first diagnostics, 2,000 lines", figure, limit: "≤ 300 ms" };
}

async function keystrokes(language: Language): Promise<Figure> {
  const client = await startClient();
  const uri = `file:///bench/main.${extensions[language]}`;
  const text = textOf(language, 10_000);
  const document = client.open(uri, text, language);
  const found = (await client.diagnostics(uri)).length;
  if (found !== 1) throw new Error(`${language}: ${found} findings in a text that has one.`);
  const middle = document.positionAt(text.length / 2).line;
  const position = { line: middle, character: 0 };
  const times = await timings(100, 10, async () => {
    void client.change(document, { range: { start: position, end: position }, text: " " });
    await client.diagnostics(uri);
  });
  client.process.kill();
  const figure = `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  return { what: `${language}: keystroke to diagnostics, 10,000 lines`, figure, limit: "p95 ≤ 15 ms" };
}

async function memory(): Promise<Figure> {
  const client = await startClient();
  const uri = "file:///bench/main.py";
  const text = textOf("python", 2_000);
  const document = client.open(uri, text, "python");
  await client.diagnostics(uri);
  const sizes: number[] = [];
  for (let edit = 0; edit <= edits; edit++) {
    const isTyped = edit % 2 === 0; // every second edit takes back what the one before typed
    const start = document.positionAt((Math.floor(edit / 2) * 7919) % text.length);
    const end = isTyped ? start : { line: start.line, character: start.character + 1 };
    void client.change(document, { range: { start, end }, text: isTyped ? "x" : "" });
    await client.diagnostics(uri);
    if (edit % (edits / 4) === 0) sizes.push(residentMegabytes(client));
  }
  client.process.kill();
  const figure = `${sizes.map((size) => size.toFixed(0)).join(" → ")} MB`;
  return { what: `server memory over ${edits} edits, 2,000 lines`, figure, limit: "flat, ≤ 150 MB" };
}

/** Resident memory of the server, where the system tells it (Linux). */
function residentMegabytes(client: Client): number {
  try {
    const status = readFileSync(`/proc/${client.process.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
