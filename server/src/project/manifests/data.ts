import { parse } from "jsonc-parser";

/**
 * What a file of settings holds: JSON in which comments and commas at the end are allowed (`tsconfig.json`), of
 * `pnpm-workspace.yaml` the list of packages. Of a half-written file what can be read; undefined where nothing can.
 */
export function readData(path: string, text: string): unknown {
  if (path.endsWith(".yaml")) return { packages: packagesIn(text) };
  return parse(text.replace(/^\ufeff/, ""), undefined, { allowTrailingComma: true });
}

/** The items of the list `packages` (https://pnpm.io/pnpm-workspace_yaml). */
function packagesIn(text: string): string[] {
  const list = /^packages:[ \t]*\r?\n((?:[ \t]*(?:-[^\n]*|#[^\n]*)?(?:\r?\n|$))*)/m.exec(text)?.[1] ?? "";
  return [...list.matchAll(/^[ \t]*-[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s#]+))/gm)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
}
