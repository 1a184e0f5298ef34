import type { Value } from "../../../syntax/value.ts";

/** Where the extension and the decorator are imported from; Flask-CORS 3.0.10 to 6.0.2. */
export const extensionNames: ReadonlySet<string> = new Set(["flask_cors.CORS", "flask_cors.extension.CORS"]);
export const decoratorNames: ReadonlySet<string> = new Set([
  "flask_cors.cross_origin",
  "flask_cors.decorator.cross_origin",
]);

export const appNames: ReadonlySet<string> = new Set(["flask.Flask", "flask.app.Flask"]);

/** Its options. `app.config` has the same ones in upper case, behind `CORS_`. */
export const options = [
  "origins",
  "methods",
  "allow_headers",
  "expose_headers",
  "supports_credentials",
  "max_age",
  "send_wildcard",
  "automatic_options",
  "vary_header",
  "resources",
  "intercept_exceptions",
  "always_send",
  "allow_private_network",
] as const;

export type Option = (typeof options)[number];

/** The value of an option; undefined where the library's default counts. */
export type Options = (name: Option) => Value | undefined;

/** The key of an option in `app.config`. */
export function configKey(option: Option): string {
  return `CORS_${option.toUpperCase()}`;
}

/** What else is written for one of them. */
export const otherNames: Readonly<Record<string, Option>> = {
  origin: "origins",
  allow_origin: "origins",
  allow_origins: "origins",
  allowed_origins: "origins",
  cors_allowed_origins: "origins",
  origin_regex: "origins",
  method: "methods",
  allow_methods: "methods",
  allowed_methods: "methods",
  headers: "allow_headers",
  allowed_headers: "allow_headers",
  exposed_headers: "expose_headers",
  credentials: "supports_credentials",
  allow_credentials: "supports_credentials",
  support_credentials: "supports_credentials",
  with_credentials: "supports_credentials",
  resource: "resources",
};

export const allMethods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"] as const;

/** A text with one of these signs is a regular expression (`probably_regex`); `+` and `.` alone make none. */
export function isPattern(text: string): boolean {
  return /[*\\\]?$^[()]/.test(text);
}
