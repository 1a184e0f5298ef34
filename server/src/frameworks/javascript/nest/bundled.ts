import type { Source } from "../../../syntax/source.ts";
import { compareVersions } from "../../../syntax/versions.ts";

const platform = "@nestjs/platform-fastify";
/** What has the version of the platform, the platform itself first: Nest's packages are released together. */
const sameVersion = [platform, "@nestjs/core", "@nestjs/common"];

/** The plugin that the platform brings along before a version of it, oldest first (its package.json). */
const plugins: readonly { readonly before: string; readonly module: string; readonly version: string }[] = [
  { before: "8", module: "fastify-cors", version: "3.0.2" },
  { before: "9", module: "fastify-cors", version: "6.1.0" },
  { before: "10.3.3", module: "@fastify/cors", version: "8.4.2" },
  { before: "11", module: "@fastify/cors", version: "9.0.1" },
  { before: "11.0.11", module: "@fastify/cors", version: "10.0.2" },
];

/** The plugin for CORS that Nest's adapter for Fastify registers, and whether its options may be a function of the request. */
export interface Bundled {
  readonly module: string;
  readonly version: string | undefined;
  readonly takesDelegates: boolean;
}

/** By the version of the platform; the newest where that is not known. What the project itself installs is not asked. */
export function bundledPlugin({ project }: Source): Bundled {
  const version = sameVersion.map((name) => project.versionOf(name)).find((found) => found !== undefined);
  const found = version && plugins.find(({ before }) => compareVersions(version, before) < 0);
  return {
    module: found ? found.module : "@fastify/cors",
    version: found ? found.version : version === undefined ? project.versionOf("@fastify/cors") : undefined,
    takesDelegates: version === undefined || compareVersions(version, "11") >= 0,
  };
}
