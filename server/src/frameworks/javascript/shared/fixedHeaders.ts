import { absent, type Known } from "../../../policy/known.ts";
import { notSent } from "../../../policy/listing.ts";
import { anyByWildcard, type OriginSet } from "../../../policy/originSet.ts";
import type { Policy, Scope } from "../../../policy/policy.ts";
import { always } from "../../../policy/wire.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Entry, Value } from "../../../syntax/value.ts";
import { credentialsOf } from "../../shared/headers/effects.ts";
import { namesOrigin } from "../../shared/headers/write.ts";
import { joinedNames } from "../../shared/reading/names.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { exactlyTrue, givenOption } from "./options/option.ts";

/** Headers that a setting puts on all answers, the same for every origin. */
export interface FixedHeaders {
  readonly framework: string;
  readonly label: string;
  readonly span: Policy["span"];
  readonly scope: Omit<Scope, "joins" | "servesAssets"> & Partial<Pick<Scope, "servesAssets">>;
  /** The value of a header by its name in lower case. */
  header(name: string): Value | undefined;
  /** The options of `cors` that sends its headers first: those that are not set again stay. */
  readonly beside?: Value | undefined;
  /** What is answered to OPTIONS where nothing else answers it. */
  readonly optionsStatus: number;
}

/** The policy that such headers amount to; undefined where Access-Control-Allow-Origin is not among them. */
export function fixedPolicy({
  framework,
  label,
  span,
  scope,
  header,
  beside,
  optionsStatus,
}: FixedHeaders): Policy | undefined {
  const origin = header("access-control-allow-origin");
  if (!origin) return undefined;
  const text = sentText(origin);
  const credentials = header("access-control-allow-credentials");
  const set = setOf(text);
  const value = spanOf(origin.node);
  return {
    framework,
    label,
    span,
    scope: { servesAssets: false, ...scope, joins: "replaces" },
    origins: { set, span: value, entries: [{ set, span: value, ...(text !== undefined && { text }) }] },
    credentials: credentials ? credentialsOf(credentials, sentText(credentials)).on : credentialsBeside(beside),
    methods: names(header("access-control-allow-methods")),
    headers: names(header("access-control-allow-headers")),
    exposed: names(header("access-control-expose-headers")),
    maxAge: setting(header("access-control-max-age"), headerText),
    privateNetwork: absent,
    moreOrigins: [],
    wire: {
      simple: always(text === undefined ? "unknown" : text === "*" ? "*" : { text }, varies(header("vary"))),
      preflight: { kind: "passed on", status: optionsStatus },
      keptOn: "every status",
    },
  };
}

/** `cors` allows credentials whoever asks, but for origins that switch it off. */
function credentialsBeside(options: Value | undefined): Known<boolean> {
  const origin = givenOption(options, "origin");
  const isSent = origin && ["text", "list", "regex"].includes(origin.kind);
  return isSent ? exactlyTrue(givenOption(options, "credentials")) : absent;
}

function setOf(text: string | undefined): OriginSet {
  if (text === undefined) return { kind: "unknown", why: "its value is not known" };
  return text === "*" ? anyByWildcard : { kind: "exact", origin: text };
}

function sentText(value: Value): string | undefined {
  return value.kind === "flag" ? String(value.value) : headerText(value);
}

function names(value: Value | undefined): Policy["methods"] {
  return value ? joinedNames(value) : notSent;
}

function varies(value: Value | undefined): boolean | undefined {
  if (!value) return false;
  return value.kind === "text" ? namesOrigin(value.value) : undefined;
}

/** The last entry of a record whose key is the name of a header, in any case. */
export function headerIn(headers: Value, name: string): Entry | undefined {
  if (headers.kind !== "record") return undefined;
  return headers.entries.findLast(({ key }) => key?.toLowerCase() === name);
}
