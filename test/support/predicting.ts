import type { Asked, Readable } from "../../server/src/engine/simulate/asked.ts";
import { simulate } from "../../server/src/engine/simulate/simulate.ts";
import { loadProver } from "../../server/src/origins/prover.ts";
import type { Around } from "./around.ts";
import { routesOf } from "./facts.ts";
import type { TruthRow } from "./truth.ts";

/** What is predicted of a row, in the form of its `expect`. */
export interface Prediction {
  readonly reads?: Readonly<Record<string, Readable>>;
  readonly preflight?: Readonly<Record<string, Readable>>;
  readonly startup?: "throws";
}

/** What `corslint simulate` says of a row's source, with other files around it, for each origin that was observed. */
export async function predict(row: TruthRow, files: NonNullable<Around["files"]> = {}): Promise<Prediction> {
  const policies = await routesOf(row, files);
  const prover = await loadProver();
  const ask = (origin: string) => {
    const asked: Asked = { origin, method: "GET", headers: ["authorization", "x-a"] };
    return simulate(policies, asked, prover);
  };
  if (ask("https://app.example.com").reads === "startup-error") return { startup: "throws" };
  const { reads = {}, preflight = {} } = row.expect;
  const probed = Object.keys(preflight).filter((origin) => preflight[origin] !== null);
  return {
    reads: Object.fromEntries(Object.keys(reads).map((origin) => [origin, ask(origin).reads])),
    preflight: Object.fromEntries(probed.map((origin) => [origin, ask(origin).preflight])),
  };
}

/** The observed part of a row that a prediction can be compared with. */
export function observed({ expect }: TruthRow): Prediction {
  if (expect.startup) return { startup: expect.startup };
  const probed = Object.entries(expect.preflight ?? {}).flatMap(([origin, reads]) => (reads ? [[origin, reads]] : []));
  return { reads: expect.reads ?? {}, preflight: Object.fromEntries(probed) };
}
