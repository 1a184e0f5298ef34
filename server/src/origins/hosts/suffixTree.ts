import {
  edgeChild,
  edgeLength,
  edgeStart,
  exceptionsRoot,
  labelText,
  nodeFlags,
  rulesRoot,
} from "tldts/dist/cjs/src/data/trie.js";

/**
 * A node of the public suffix list (https://publicsuffix.org), read from the top-level domain leftwards. Internationalised
 * labels are there in punycode, as hosts are sent; `*` is the list's own sign for any label.
 */
export interface SuffixNode {
  /** Whether the list has a rule that ends here: names directly below are for sale, or given to anyone. */
  readonly isRule: boolean;
  readonly children: ReadonlyMap<string, SuffixNode>;
}

/** The two parts of the list. */
export interface SuffixList {
  readonly rules: SuffixNode;
  /** Exceptions to rules with a `*`: registrable names where the rule would see a suffix. */
  readonly exceptions: SuffixNode;
}

const edgeOffset = startsOfLabels();

/** The public suffix list, its private part included. It is large: import it where it is certain to be needed. */
export const suffixList: SuffixList = { rules: nodeAt(rulesRoot), exceptions: nodeAt(exceptionsRoot) };

function nodeAt(index: number): SuffixNode {
  let children: ReadonlyMap<string, SuffixNode> | undefined;
  return {
    isRule: nodeFlags[index] !== 0,
    get children() {
      children ??= childrenOf(index);
      return children;
    },
  };
}

function childrenOf(index: number): ReadonlyMap<string, SuffixNode> {
  const children = new Map<string, SuffixNode>();
  for (let edge = edgeStart[index] ?? 0; edge < (edgeStart[index + 1] ?? 0); edge++) {
    const start = edgeOffset[edge] ?? 0;
    const label = labelText.slice(start, start + (edgeLength[edge] ?? 0));
    if (/^[\w*-]+$/.test(label)) children.set(label, nodeAt(edgeChild[edge] ?? 0));
  }
  return children;
}

function startsOfLabels(): Uint32Array {
  const offsets = new Uint32Array(edgeLength.length);
  let offset = 0;
  edgeLength.forEach((length, edge) => {
    offsets[edge] = offset;
    offset += length;
  });
  return offsets;
}
