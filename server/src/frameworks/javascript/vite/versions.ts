import { compareVersions } from "../../../syntax/versions.ts";

/** What Vite lets in where nothing is written: pages of the own machine (`defaultAllowedOrigins`). */
export const localhost = {
  source: "^https?:\\/\\/(?:(?:[^:]+\\.)?localhost|127\\.0\\.0\\.1|\\[::1\\])(?::\\d+)?$",
  flags: "",
} as const;

/** The versions from which on that is so, by major version; before, everyone was let in (CVE-2025-24010). */
const closed: readonly (readonly [before: string, from: string])[] = [
  ["5", "4.5.6"],
  ["6", "5.4.12"],
  ["7", "6.0.9"],
];

/** Whether a version of Vite lets everyone in by default; the newest does not. */
export function isOpenByDefault(version: string | undefined): boolean {
  if (version === undefined) return false;
  const found = closed.find(([before]) => compareVersions(version, before) < 0);
  return found !== undefined && compareVersions(version, found[1]) < 0;
}

/**
 * Whether options without `origin` let everyone in: before 6.1.0 they stand in the place of what Vite has by default, from then
 * on they are merged with it. Observed in 4.5.5, 5.4.12, 6.0.9, 6.1.0, 6.4.1, 7.0.0 and 8.3.8.
 */
export function isOpenWithOptions(version: string | undefined): boolean {
  return version !== undefined && compareVersions(version, "6.1.0") < 0;
}
