import type { Readable } from "../engine/simulate/asked.ts";
import type { RouteResult, Simulation } from "../engine/simulate/simulate.ts";
import type { ServerAnswer } from "../policy/answer.ts";
import { type Place, placesIn } from "./positions.ts";

/** What one route lets a page do, as JSON holds it. */
export interface SimulatedPolicy extends Place {
  readonly framework: string;
  readonly label: string;
  /** The route as people call it; absent where the source gives it no name. */
  readonly route?: string;
  readonly reads: Readable;
  readonly preflight: Readable;
  readonly why: string;
  /** What is answered to the request and to its preflight, as far as CORS is concerned; absent where that is not known. */
  readonly sends?: { readonly answer: ServerAnswer; readonly preflight: ServerAnswer };
  /** The lines of Chrome's console where it refuses: for the answer itself, and for the preflight. */
  readonly console: { readonly read?: string; readonly preflight?: string };
}

/** What one file lets a page do, as JSON holds it. */
export interface SimulatedFile {
  readonly path: string;
  readonly reads: Readable;
  readonly preflight: Readable;
  readonly why: string;
  readonly policies: readonly SimulatedPolicy[];
}

/** The result for a file, with lines and columns and the path as the user gave it. */
export function simulatedFile(path: string, text: string, { routes, ...file }: Simulation): SimulatedFile {
  const placeOf = placesIn(text);
  const policies = routes.flatMap((route) => policyOf(route, placeOf));
  return { path, reads: file.reads, preflight: file.preflight, why: file.why, policies };
}

/** What is said of a file that could not be read. */
export function unreadFile(path: string, why: string): SimulatedFile {
  return { path, reads: "unknown", preflight: "unknown", why, policies: [] };
}

function policyOf(route: RouteResult, placeOf: ReturnType<typeof placesIn>): SimulatedPolicy[] {
  const [first] = route.policies;
  if (!first) return [];
  const { reads, preflight, why, answers, console } = route;
  const { framework, label, span, scope } = first;
  return [
    {
      framework,
      label,
      ...(scope.name !== undefined && { route: scope.name }),
      ...placeOf(span),
      reads,
      preflight,
      why,
      ...(answers && { sends: { answer: answers.simple, preflight: answers.preflight } }),
      console,
    },
  ];
}
