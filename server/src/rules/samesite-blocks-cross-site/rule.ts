import { originParts } from "../../origins/hosts/origin.ts";
import { ownerOf } from "../../origins/hosts/registrable.ts";
import { isOn } from "../../policy/known.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Report, Rule } from "../rule.ts";

export const samesiteBlocksCrossSite: Rule = {
  id: "samesite-blocks-cross-site",
  severity: "information",
  summary: "A Lax or Strict cookie in an app that allows credentials for another site.",
  check: ({ policies, cookies }) => {
    const allowed = policies.filter(({ credentials }) => isOn(credentials)).flatMap(allowedOrigins);
    return cookies.flatMap(({ framework, sameSite, domain }): Report[] => {
      if (sameSite.kind !== "known" || !["lax", "strict"].includes(sameSite.value)) return [];
      const own = domain.kind === "known" ? siteOf(`https://${domain.value.replace(/^\./, "")}`) : undefined;
      const other = otherSite(allowed, own);
      if (!other) return [];
      return [
        {
          span: sameSite.span,
          // draft-ietf-httpbis-rfc6265bis, section 5.2 ("same-site" and "cross-site" requests).
          message: `Browsers send no \`${sameSite.value === "lax" ? "Lax" : "Strict"}\` cookie with a \`fetch\` from another site, and not all origins that may send credentials are of one site: \`${other.origin}\` gets no cookie if the API is not of \`${other.site}\`.`,
          related: [{ span: other.span, message: "This origin may send credentials." }],
          framework,
          fixes: [],
        },
      ];
    });
  },
};

interface Allowed {
  readonly origin: string;
  readonly site: string;
  readonly span: Policy["span"];
}

/** The single origins that are allowed, with their sites; those of the own machine have none. */
function allowedOrigins({ origins }: Policy): Allowed[] {
  return origins.entries.flatMap(({ set, span }) => {
    const site = set.kind === "exact" ? siteOf(set.origin) : undefined;
    return set.kind === "exact" && site ? [{ origin: set.origin, site, span }] : [];
  });
}

/** One that is of another site than the cookie or, where that is not known, than the first one. */
function otherSite(allowed: readonly Allowed[], own: string | undefined): Allowed | undefined {
  const home = own ?? allowed[0]?.site;
  return allowed.find(({ site }) => site !== home);
}

/** The registrable domain (HTML standard, "site"); local names have none. */
function siteOf(origin: string): string | undefined {
  return ownerOf(originParts(origin)?.host ?? "");
}
