import { compareVersions } from "../../../syntax/versions.ts";

/** What differs between the versions of the middleware. */
export interface Middleware {
  /** Everyone is let in where neither `origin` nor `origins` is written, else nobody; undefined where that is not known. */
  readonly isOpen: boolean | undefined;
  /** What a text with `*` in it stands for; without any, all are compared as they are. */
  readonly globs: "none" | "only dots are literal" | "all but stars is literal";
  /** An item is taken as the origin of the URL that it is: without a path, in lower case. */
  readonly isNormalized: boolean;
  /** Whoever is not listed is sent the first item. */
  readonly fallsBack: boolean;
  /** `origin` counts beside `origins`. */
  readonly joinsOrigin: boolean;
  /** When answers say `Vary: Origin`: never, with every origin that is named, or where several may be; then always. */
  readonly varies: "never" | "where one is named" | "where several may be" | "where several may be, or one of a list";
  /** Preflights can be answered at all. */
  readonly hasPreflight: boolean;
}

const newest: Middleware = {
  isOpen: false,
  globs: "all but stars is literal",
  isNormalized: true,
  fallsBack: false,
  joinsOrigin: true,
  varies: "where several may be, or one of a list",
  hasPreflight: true,
};

const six: Middleware = {
  ...newest,
  globs: "only dots are literal",
  isNormalized: false,
  varies: "where several may be",
};

const five: Middleware = { ...six, isOpen: true, joinsOrigin: false, varies: "where one is named" };
const four: Middleware = { ...five, globs: "none", fallsBack: true };

/** The middleware before a version, oldest first. */
const older: readonly { readonly before: string; readonly middleware: Middleware }[] = [
  { before: "3", middleware: { ...four, varies: "never", hasPreflight: false } },
  { before: "4.2", middleware: { ...four, hasPreflight: false } },
  { before: "5", middleware: four },
  { before: "6", middleware: five },
  { before: "7", middleware: six },
  { before: "7.7", middleware: { ...newest, varies: "where several may be" } },
];

/** The middleware of a version; the newest where it is not known, but for whom it lets in where nothing is written. */
export function middlewareOf(version: string | undefined): Middleware {
  if (version === undefined) return { ...newest, isOpen: undefined };
  const found = older.find(({ before }) => compareVersions(version, before) < 0);
  return found ? found.middleware : newest;
}
