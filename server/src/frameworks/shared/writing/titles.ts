import type { NewText, Placeholder } from "../../adapter.ts";
import type { ListItem } from "./lists.ts";

/** The menu line of a fix that lists origins. */
export function allowOnly(origins: readonly ListItem[]): string {
  const names = origins.flatMap((origin) =>
    typeof origin === "string" ? origin : "written" in origin ? `\`${origin.written}\`` : [],
  );
  if (names.length === 0 || names.length < origins.length) return "Allow only the origins that you list";
  return names.length <= 2
    ? `Allow only ${names.join(" and ")}`
    : `Allow only ${names[0]} and ${names.length - 1} other origins`;
}

/** The menu line of a fix that tests the origin before it repeats it. */
export function testAndAllow(origins: readonly (string | Placeholder)[]): string {
  return `Test the origin: ${allowOnly(origins).replace(/^A/, "a")}`;
}

/** The menu line of a fix that allows the https subdomains of a domain. */
export function allowSubdomains(domain: string | Placeholder): string {
  return typeof domain === "string"
    ? `Allow only https subdomains of ${domain}`
    : "Allow only https subdomains of a domain";
}

/** A domain inside of a regular expression, with its dots escaped. */
export function escapedDomain(domain: string | Placeholder): NewText {
  const escapeDots = (text: string) => text.replaceAll(".", "\\.");
  return [typeof domain === "string" ? escapeDots(domain) : { placeholder: escapeDots(domain.placeholder) }];
}

export const credentialsOffTitle = "Turn credentials off (cookies no longer count, bearer tokens still work)";
export const addVaryTitle = "Add Vary: Origin";
