import { letIn } from "../automaton/reading.ts";
import { originParts } from "../hosts/origin.ts";
import { isForeign, isSold, ownerOf } from "../hosts/registrable.ts";
import { isUndecided, shortened, Undecided } from "../undecided.ts";
import { findOrigin, type Quest } from "./find.ts";
import { plausibleSuffixes, type Registrations, registrationsBelow, suffixesAtOnce } from "./registrations.ts";
import { addressesBut, hostsBelow, hostsBut, hostsOf, registered } from "./shapes.ts";
import {
  endingsBefore,
  type HostEndings,
  hostEndings,
  mayBeAddress,
  possibleSuffixes,
  suffixesBelow,
} from "./suffixes.ts";

/** Domains that an example may be drawn from: what stands before them shows the hole. */
const evilDomains = ["evil.com", "attacker.com", "evil.net", "attacker.net", "evil.org"];

/** More suffixes than this are not searched. */
const mostSuffixes = 2000;

/**
 * The shortest readable origin that all programs let in and that somebody can have who owns none of the trusted domains;
 * undefined when it is certain that there is none.
 * @throws {Undecided} when neither is certain
 */
export function foreignOrigin(quest: Quest, trusted: ReadonlySet<string>): string | undefined {
  const evil = evilDomains.find((domain) => !trusted.has(domain));
  if (evil && quest.programs.length === 0) return `${quest.schemes[0]}://${evil}`;
  const endings = hostEndings(quest.programs);
  const found =
    (endings && ((evil && belowOwn(evil, endings, quest)) ?? foreignDomain(quest, endings, trusted))) ??
    (mayBeAddress(quest.programs, endings) ? findOrigin(addressesBut(trusted), quest) : undefined);
  if (found && !isProper(found, quest, trusted)) throw new Undecided(`whether ${shortened(found)} is an origin`);
  return found;
}

function belowOwn(domain: string, endings: HostEndings, quest: Quest): string | undefined {
  return endingsBefore(endings, domain) ? findOrigin(hostsBelow(domain), quest) : undefined;
}

/** What is shown was found by an automaton; here it is looked at afresh. */
function isProper(origin: string, { programs }: Quest, trusted: ReadonlySet<string>): boolean {
  const owner = ownerOf(originParts(origin)?.host ?? "");
  return owner !== undefined && isSold(owner) && isForeign(origin, trusted) && letIn(programs, origin);
}

/** Where many suffixes are possible, mostly nothing is found with any top-level domain, real or not, and that is quicker. */
function foreignDomain(quest: Quest, endings: HostEndings, trusted: ReadonlySet<string>): string | undefined {
  const list = quest.engine.suffixes;
  const isShared = [...trusted].some((domain) => suffixesBelow(domain, list).length > 0);
  const few = possibleSuffixes(endings, list, suffixesAtOnce);
  if (!few && !isShared && findOrigin(hostsBut(trusted), quest) === undefined) return undefined;
  const suffixes = few ?? possibleSuffixes(endings, list, mostSuffixes);
  const searched = suffixes ?? { suffixes: plausibleSuffixes, bare: [] };
  let odd: string | undefined;
  for (const registrations of registrationsBelow(searched, trusted, list)) {
    const any = findOrigin(hostsOf(registrations, registered.anyhow), quest);
    const found = any && readable(any, registrations, quest, trusted);
    if (found) return found;
    odd ??= any;
  }
  if (odd !== undefined) throw new Undecided(`a pattern that lets in strangers only as odd as ${shortened(odd)}`);
  if (!suffixes) throw new Undecided("a pattern with too many top-level domains");
  return undefined;
}

/** A better example than one that was found; undefined where no registry sells what there is. */
function readable(
  found: string,
  registrations: Registrations,
  quest: Quest,
  trusted: ReadonlySet<string>,
): string | undefined {
  const evil = ifDecided(() => findOrigin(hostsOf(registrations, registered.evilly), quest));
  if (evil !== undefined) return evil;
  return isProper(found, quest, trusted) ? found : findOrigin(hostsOf(registrations, registered.properly), quest);
}

function ifDecided<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (isUndecided(error)) return undefined;
    throw error;
  }
}
