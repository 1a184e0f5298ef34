import { sendsNothing } from "../../policy/behaviour.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Source } from "../../syntax/source.ts";
import { nginxFiles } from "./config/file.ts";
import { certain } from "./config/worlds.ts";
import { withPreflights } from "./preflights/attach.ts";
import { isContent } from "./ways/answers.ts";
import { isToldByLeaders, leadingSites } from "./ways/leading.ts";
import { placesIn } from "./ways/places.ts";
import { policiesBrought, policiesOf } from "./ways/policies.ts";
import { siteAnswers, sitePolicies } from "./ways/site.ts";

/** The policies of all places in a file that let origins in, each once; of a template those that are certain. */
export function readNginx(source: Source): Policy[] {
  const files = nginxFiles(source);
  const found = files.map(({ file }, number) => {
    const placeOf = placesIn(number === 0 ? "" : ` in way ${number}`);
    const speaking = file.sites.filter((site) => !isToldByLeaders(source, file, site));
    const ofSites = speaking.map((site) => {
      const found = sitePolicies(file, site, placeOf(site));
      const policies = withPreflights(source.text, file, siteAnswers(file, site) ?? [], found);
      return { key: policies.map(contentOf).join("\n"), value: policies };
    });
    const behind = leadingSites(source, file).map((site) => {
      const policies = policiesOf((siteAnswers(file, site) ?? []).filter(isContent), placeOf(site));
      return { key: policies.map(contentOf).join("\n"), value: policies };
    });
    const brought = speaking.map((site) => {
      const answers = site.mayBeGuarded ? [] : (siteAnswers(file, site) ?? []);
      const policies = policiesBrought(source, answers.filter(isContent), placeOf(site));
      return { key: policies.map(contentOf).join("\n"), value: policies };
    });
    return [...ofSites, ...behind, ...brought];
  });
  return certain(
    files.map(({ world }) => world),
    found,
  ).flat();
}

/** What a policy says, wherever it counts; equal for policies of which rules say the same. */
function contentOf(policy: Policy): string {
  const { preflight } = policy.wire;
  if (sendsNothing(policy) && preflight.status >= 400) return `refused with ${preflight.status}`;
  return JSON.stringify({ ...policy, scope: policy.scope.methods });
}
