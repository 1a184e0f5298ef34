import { sendsNothing } from "../../policy/behaviour.ts";
import type { Misplaced } from "../../policy/directives.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Source } from "../../syntax/source.ts";
import { nginxFile } from "./config/file.ts";
import { everyMethod } from "./config/methods.ts";
import { placeName, servesAssets } from "./config/places.ts";
import type { Site } from "./config/site.ts";
import { everySiteOf } from "./config/sites.ts";
import { isTemplate } from "./config/template.ts";
import { misplacedIn } from "./mistakes/misplaced.ts";
import type { Place } from "./ways/policies.ts";
import { quietPolicy } from "./ways/quiet.ts";
import { everyPolicy, sitePolicies } from "./ways/site.ts";
import { unknownPolicy } from "./ways/unknown.ts";

const notEvaluated = "something decides along that is not evaluated, such as a script or another file";

/** The policies of all places in a file that let origins in, each once. */
export function readNginx(source: Source): Policy[] {
  const file = nginxFile(source);
  const placeOf = placesIn();
  const seen = new Set<string>();
  return file.sites.flatMap((site) => {
    const policies = sitePolicies(file, site, placeOf(site));
    const key = policies.map(contentOf).join("\n");
    if (seen.has(key)) return [];
    seen.add(key);
    return policies;
  });
}

/** What a policy says, wherever it counts; equal for policies of which rules say the same. */
function contentOf(policy: Policy): string {
  const { preflight } = policy.wire;
  if (sendsNothing(policy) && preflight.status >= 400) return `refused with ${preflight.status}`;
  return JSON.stringify({ ...policy, scope: policy.scope.methods });
}

/** The policies of every place in a file that answers, also of those that send no CORS headers. */
export function readNginxRoutes(source: Source): Policy[] {
  if (isTemplate(source)) return [ofTemplate(source)];
  const file = nginxFile(source);
  const [refused] = misplacedIn(source, file);
  const placeOf = placesIn();
  if (refused) return [refusingPolicy(refused)];
  return everySiteOf(source, file.level).flatMap((site) => {
    const place = placeOf(site);
    const span = site.statement?.span;
    const policies = everyPolicy(file, site, place) ?? [
      unknownPolicy(place, span ?? site.level.block.inside, notEvaluated),
    ];
    return span ? policies.map((policy) => ({ ...policy, span })) : policies;
  });
}

/** What another tool fills in may be anything. */
function ofTemplate({ text }: Source): Policy {
  const place = { route: "", servesAssets: false };
  return unknownPolicy(place, { start: 0, end: text.length }, "another tool fills this template in");
}

/** nginx does not start with a directive where it is not allowed. */
function refusingPolicy({ span, name, where }: Misplaced): Policy {
  const place = { route: "", servesAssets: false };
  const why = `\`${name}\` is not allowed in ${where}`;
  return { ...quietPolicy(place, span, new Set(everyMethod), 200), failure: { when: "startup", why, span } };
}

/** Names places; of those with the same name the second one gets a number. */
function placesIn(): (site: Site) => Place {
  const counts = new Map<string, number>();
  return ({ level, statement }) => {
    const name = placeName(level, statement);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { route: count > 1 ? `${name} #${count}` : name, name, servesAssets: servesAssets(statement) };
  };
}
