import type { Misplaced } from "../../policy/directives.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Span } from "../../policy/span.ts";
import type { Source } from "../../syntax/source.ts";
import { type NginxFile, nginxFiles } from "./config/file.ts";
import { locationWords } from "./config/locationWords.ts";
import { everyMethod } from "./config/methods.ts";
import { everySiteOf } from "./config/sites.ts";
import { isTemplate } from "./config/template.ts";
import { misplacedIn } from "./mistakes/misplaced.ts";
import { placesIn } from "./ways/places.ts";
import type { Place } from "./ways/policies.ts";
import { quietPolicy } from "./ways/quiet.ts";
import { everyPolicy, passesOn } from "./ways/site.ts";
import { unknownPolicy } from "./ways/unknown.ts";

const notEvaluated = "something decides along that is not evaluated, such as a script or another file";
const answeredBehind = "another server of this file answers behind it, and not all that decides there is evaluated";
const filledIn = "another tool fills this template in";

/** The policies of one place that answers. */
interface Answering {
  readonly place: Place;
  readonly span: Span;
  readonly policies: readonly Policy[];
}

/**
 * The policies of every place in a file that answers, also of those that send no CORS headers. Of a template nothing is known
 * of a place that does not answer alike in all ways in which the template may turn out.
 */
export function readNginxRoutes(source: Source): Policy[] {
  const everywhere: Place = { route: "", servesAssets: false };
  const unknown = unknownPolicy(everywhere, { start: 0, end: source.text.length }, filledIn);
  if (isTemplate(source)) return [unknown];
  const [first = [], ...others] = nginxFiles(source).map(({ file }) => placesOf(source, file));
  if (others.length === 0) return first.flatMap(({ policies }) => policies);
  const all = new Map([first, ...others].flat().map((one) => [keyOf(one), one]));
  return [...all].flatMap(([key, { place, span, policies }]) => {
    const texts = [first, ...others].map((some) => JSON.stringify(some.find((one) => keyOf(one) === key) ?? null));
    return texts.every((text) => text === texts[0]) ? policies : [unknownPolicy(place, span, filledIn)];
  });
}

function keyOf({ place, span }: Answering): string {
  return `${span.start} ${place.route}`;
}

function placesOf(source: Source, file: NginxFile): Answering[] {
  const [refused] = misplacedIn(source, file);
  const placeOf = placesIn();
  if (refused) return [refusing(refused)];
  const sites = everySiteOf(source, file.level);
  // A location with a name cannot be asked for: its answers are those of the places that lead to it.
  const asked = sites.filter(({ level }) => !locationWords(level)?.path.startsWith("@"));
  return (asked.length > 0 ? asked : sites).map((site): Answering => {
    const place = placeOf(site);
    const span = site.statement?.span;
    const around = span ?? site.level.block.inside;
    const policies = everyPolicy(file, site, place) ?? [
      unknownPolicy(place, around, passesOn(file, site.level) ? answeredBehind : notEvaluated),
    ];
    return { place, span: around, policies: span ? policies.map((policy) => ({ ...policy, span })) : policies };
  });
}

/** nginx does not start with a directive where it is not allowed. */
function refusing({ span, name, where }: Misplaced): Answering {
  const place = { route: "", servesAssets: false };
  const why = `\`${name}\` is not allowed in ${where}`;
  const quiet = quietPolicy(place, span, new Set(everyMethod), 200);
  return { place, span, policies: [{ ...quiet, failure: { when: "startup", why, span } }] };
}
