import type { Known } from "./known.ts";
import type { OriginSet } from "./originSet.ts";

/** Decides what a policy leaves open: who is in a set, and what unknown settings turn out to be. */
export interface World {
  /** Whether a set lets an origin in. */
  lets(set: OriginSet, origin: string): boolean;
  /** Whether a setting is on. */
  isOn(setting: Known<boolean>): boolean;
  /** Whether a listing whose names are not known holds all that is asked for, or is not sent at all. */
  readonly unknownListsHoldAll: boolean;
}
