/** Code units that the parser reads at once. After an edit it reads but few places of a text, and would copy most of what is more. */
const size = 256;

/**
 * Gives a text to the parser in pieces, each from an offset on; empty at the end. None ends within a character of two code
 * units: the parser would take it for two. It does so every 5,119 code units where it is given the whole text.
 */
export function inPieces(text: string): (offset: number) => string {
  return (offset) => {
    const end = offset + size;
    return text.slice(offset, isWithinCharacter(text, end) ? end - 1 : end);
  };
}

function isWithinCharacter(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return low <= unit && unit <= high;
}
