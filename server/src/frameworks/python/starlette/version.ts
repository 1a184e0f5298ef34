import type { Source } from "../../../syntax/source.ts";
import { compareVersions } from "../../../syntax/versions.ts";

/** What changed from one version of `CORSMiddleware` to another. */
export interface Behaviour {
  /** A request with a cookie is answered with its origin, whether credentials are allowed or not. */
  readonly cookieDecides: boolean;
  /** Everyone's preflight is answered with `*`, also where credentials are allowed. */
  readonly preflightSaysAnyone: boolean;
  readonly hasPrivateNetwork: boolean;
  /** `add_middleware` and `Middleware` hand on arguments without a name. */
  readonly takesPositional: boolean;
}

/** FastAPI's own upper bounds on Starlette: up to this version of FastAPI it is that one of Starlette. */
const boundsOfFastapi = [
  { below: "0.69", starlette: "0.14.2" },
  { below: "0.126", starlette: "0.50.0" },
] as const;

/** The version of Starlette that the project names, itself or through FastAPI; undefined where it names none. */
export function starletteVersion({ project }: Source): string | undefined {
  const own = project.versionOf("starlette");
  if (own) return own;
  const fastapi = project.versionOf("fastapi");
  return fastapi && boundsOfFastapi.find(({ below }) => compareVersions(fastapi, below) < 0)?.starlette;
}

/** How a version behaves; without one, the newest. */
export function behaviourOf(version: string | undefined): Behaviour {
  const isBelow = (other: string) => version !== undefined && compareVersions(version, other) < 0;
  return {
    cookieDecides: isBelow("1.0"),
    preflightSaysAnyone: isBelow("0.15"),
    hasPrivateNetwork: !isBelow("0.51"),
    takesPositional: !isBelow("0.35"),
  };
}
