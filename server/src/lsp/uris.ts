/** The parts of an address that matter here: `scheme://authority` and the path, percent-encoded as it came. */
interface Parts {
  readonly base: string;
  readonly path: string;
}

const shape = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i;

/** Splits an address; query and fragment are left out. An address without a scheme has an empty base. */
export function splitUri(uri: string): Parts {
  const match = shape.exec(uri);
  return { base: match?.[1] ?? "", path: match?.[2] ?? uri };
}

/** An address as a user reads it: the path of a `file:` address, decoded; any other address as it is. */
export function displayPath(uri: string): string {
  const { base, path } = splitUri(uri);
  if (base !== "file://") return uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
