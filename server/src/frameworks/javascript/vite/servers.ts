import { anyByWildcard } from "../../../policy/originSet.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { alternativesIn, type Handed } from "../cors/handed.ts";
import type { DefaultOrigin } from "../cors/origin.ts";
import { scopeOf } from "../shared/origins/scope.ts";
import { configurations } from "./configurations.ts";
import { isOpenByDefault, isOpenWithOptions, localhost } from "./versions.ts";

/** A server that a configuration of Vite sets up: the one for development, or the preview. */
export interface ViteServer {
  readonly name: "server" | "preview";
  readonly options: Value;
  /** Whom it lets in where no option is written. */
  readonly standing: Omit<DefaultOrigin, "span">;
  /** Whom it lets in where options are written, but no origin. */
  readonly withOptions: Omit<DefaultOrigin, "span">;
}

/** How its policies are named. */
export const viteHanding = { framework: "vite", label: "Vite" };

/** The servers that the configurations in a file set up. */
export function viteServers(source: Source): ViteServer[] {
  const version = source.project.versionOf("vite");
  const standing = isOpenByDefault(version) ? everyone : onlyLocal;
  const withOptions = isOpenWithOptions(version) ? everyone : onlyLocal;
  return configurations(source).flatMap((value) =>
    (["server", "preview"] as const).flatMap((name): ViteServer[] => {
      const options =
        entryOf(value, name) ?? (name === "server" ? { ...value, kind: "record", entries: [] } : undefined);
      return options?.kind === "record" ? [{ name, options, standing, withOptions }] : [];
    }),
  );
}

const everyone: Omit<DefaultOrigin, "span"> = { set: anyByWildcard, deciding: "constant" };
const onlyLocal: Omit<DefaultOrigin, "span"> = {
  set: { kind: "pattern", ...localhost, dialect: "javascript", matching: "search" },
  deciding: "comparison",
};

/** What `cors` is given by each server that says so, or that has headers beside it; `true` stands for every origin. */
export function handedByVite(source: Source): Handed[] {
  return handed(source, ({ options }) => hasOrigin(options));
}

/** The same of every server that is open where nothing is written, as old versions are. */
export function standingInVite(source: Source): Handed[] {
  return handed(source, ({ options, standing }) => hasOrigin(options) || standing === everyone);
}

function handed(source: Source, standsByDefault: (server: ViteServer) => boolean): Handed[] {
  return viteServers(source).flatMap((server): Handed[] => {
    const { name, options, standing, withOptions } = server;
    const value = entryOf(options, "cors");
    if (!value) return standsByDefault(server) ? [byDefault(source, name, options, standing)] : [];
    const alternatives = alternativesIn(source, value);
    if (!alternatives) return [];
    const isTrue = value.kind === "flag";
    return [
      {
        node: value.node,
        named: value.node,
        alternatives,
        standing: isTrue ? everyone : withOptions,
        scope: { route: `vite ${name}`, layer: 0 },
      },
    ];
  });
}

/** CORS is on where it is not written. That matters where headers are written beside it, which preflights do not get. */
function hasOrigin(options: Value): boolean {
  const headers = entryOf(options, "headers");
  return (
    headers?.kind === "record" && headers.entries.some(({ key }) => /^access-control-allow-origin$/i.test(key ?? ""))
  );
}

function byDefault(source: Source, name: string, options: Value, standing: ViteServer["standing"]): Handed {
  const alternatives = [{ passed: [], options: undefined, scope: scopeOf(source) }];
  const { node } = entryOf(options, "headers") ?? options;
  return { node, named: node, alternatives, standing, scope: { route: `vite ${name}`, layer: 0 } };
}
