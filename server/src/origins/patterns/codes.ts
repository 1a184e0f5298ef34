/** A set of ASCII characters, one entry for each code. Origins hold no others: browsers send hosts in punycode. */
export type Codes = readonly boolean[];

const size = 128;
const upper = codesIn(/[A-Z]/);
const lower = codesIn(/[a-z]/);
const caseDistance = 32;

export const noCodes: Codes = new Array<boolean>(size).fill(false);

/** The characters that a class of one character matches. */
export function codesIn(characterClass: RegExp): Codes {
  return Array.from({ length: size }, (_, code) => characterClass.test(String.fromCharCode(code)));
}

/** The characters from one code to another, both included; codes beyond ASCII are left out. */
export function codesBetween(first: number, last: number): Codes {
  return noCodes.map((_, code) => first <= code && code <= last);
}

export function union(a: Codes, b: Codes): Codes {
  return a.map((has, code) => has || b[code] === true);
}

export function complement(codes: Codes): Codes {
  return codes.map((has) => !has);
}

/** The set with the other case of each letter. */
export function withBothCases(codes: Codes): Codes {
  return codes.map((has, code) => {
    if (upper[code]) return has || codes[code + caseDistance] === true;
    return has || (lower[code] === true && codes[code - caseDistance] === true);
  });
}

/** The set as a class of a JavaScript regular expression with the flag `u`. */
export function classText(codes: Codes): string {
  const members = codes.flatMap((has, code) => (has ? [escaped(code)] : []));
  return `[${members.join("")}]`;
}

/** One character as a JavaScript regular expression with the flag `u`. */
export function escaped(code: number): string {
  const text = String.fromCodePoint(code);
  return /[a-z0-9]/i.test(text) ? text : `\\u{${code.toString(16)}}`;
}
