// The public suffix list that tldts looks hosts up in. The package has no other way to walk it than its own module.
declare module "tldts/dist/cjs/src/data/trie.js" {
  export {
    edgeChild,
    edgeLength,
    edgeStart,
    exceptionsRoot,
    labelText,
    nodeFlags,
    rulesRoot,
  } from "tldts/dist/types/src/data/trie";
}
