/** The settings of django-cors-headers 3.14 to 4.9, with the names that they had before: a new name counts more than an old one. */
export const settings = {
  allowAll: ["CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL"],
  origins: ["CORS_ALLOWED_ORIGINS", "CORS_ORIGIN_WHITELIST"],
  regexes: ["CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ORIGIN_REGEX_WHITELIST"],
  credentials: ["CORS_ALLOW_CREDENTIALS"],
  headers: ["CORS_ALLOW_HEADERS"],
  methods: ["CORS_ALLOW_METHODS"],
  exposed: ["CORS_EXPOSE_HEADERS"],
  maxAge: ["CORS_PREFLIGHT_MAX_AGE"],
  urls: ["CORS_URLS_REGEX"],
  privateNetwork: ["CORS_ALLOW_PRIVATE_NETWORK"],
} as const;

export type Setting = keyof typeof settings;

/** All names that mean something to the library; the last one did so before 4.0. */
export const names: readonly string[] = [...Object.values(settings).flat(), "CORS_REPLACE_HTTPS_REFERER"];

/** What else is written for one of them. Projects have settings of their own too, so that only these are taken for mistakes. */
export const otherNames: Readonly<Record<string, string>> = {
  CORS_ORIGIN: "CORS_ALLOWED_ORIGINS",
  CORS_ORIGINS: "CORS_ALLOWED_ORIGINS",
  CORS_ALLOW_ORIGIN: "CORS_ALLOWED_ORIGINS",
  CORS_ALLOW_ORIGINS: "CORS_ALLOWED_ORIGINS",
  CORS_ALLOWED_HOSTS: "CORS_ALLOWED_ORIGINS",
  CORS_ALLOWED_ORIGIN: "CORS_ALLOWED_ORIGINS",
  CORS_WHITELIST: "CORS_ALLOWED_ORIGINS",
  CORS_ORIGIN_ALLOW: "CORS_ALLOWED_ORIGINS",
  CORS_ORIGINS_WHITELIST: "CORS_ALLOWED_ORIGINS",
  CORS_ALLOW_ALL: "CORS_ALLOW_ALL_ORIGINS",
  CORS_ALLOW_ALL_ORIGIN: "CORS_ALLOW_ALL_ORIGINS",
  CORS_ALLOWED_ALL_ORIGINS: "CORS_ALLOW_ALL_ORIGINS",
  CORS_ORIGINS_ALLOW_ALL: "CORS_ALLOW_ALL_ORIGINS",
  CORS_ALLOWED_ORIGINS_REGEX: "CORS_ALLOWED_ORIGIN_REGEXES",
  CORS_ALLOWED_ORIGINS_REGEXES: "CORS_ALLOWED_ORIGIN_REGEXES",
  CORS_ALLOWED_ORIGIN_REGEX: "CORS_ALLOWED_ORIGIN_REGEXES",
  CORS_ORIGIN_REGEX: "CORS_ALLOWED_ORIGIN_REGEXES",
  CORS_ALLOWED_CREDENTIALS: "CORS_ALLOW_CREDENTIALS",
  CORS_CREDENTIALS: "CORS_ALLOW_CREDENTIALS",
  CORS_SUPPORTS_CREDENTIALS: "CORS_ALLOW_CREDENTIALS",
  CORS_ALLOWED_HEADERS: "CORS_ALLOW_HEADERS",
  CORS_ALLOWED_METHODS: "CORS_ALLOW_METHODS",
  CORS_EXPOSED_HEADERS: "CORS_EXPOSE_HEADERS",
  CORS_MAX_AGE: "CORS_PREFLIGHT_MAX_AGE",
  CORS_URL_REGEX: "CORS_URLS_REGEX",
};

/** `corsheaders.defaults`, 3.14; 4.0 left out some that no page can set. */
export const defaultHeaders = [
  "accept",
  "accept-encoding",
  "authorization",
  "content-type",
  "dnt",
  "origin",
  "user-agent",
  "x-csrftoken",
  "x-requested-with",
] as const;
export const defaultMethods = ["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT"] as const;
export const defaultMaxAge = "86400";

export const middleware = "corsheaders.middleware.CorsMiddleware";
export const app = "corsheaders";
/** Answers requests itself: with redirects to a URL with a slash or with `www.`. */
export const commonMiddleware = "django.middleware.common.CommonMiddleware";
/** Sends requests over http to https where the settings say so. */
export const securityMiddleware = "django.middleware.security.SecurityMiddleware";
export const sslRedirect = "SECURE_SSL_REDIRECT";
export const sslRedirectExempt = "SECURE_REDIRECT_EXEMPT";

/** The names whose values are of interest; the statements that set others are passed over in branches. */
export const interesting =
  /^(?:CORS_\w+|SECURE_SSL_REDIRECT|SECURE_REDIRECT_EXEMPT|MIDDLEWARE|MIDDLEWARE_CLASSES|INSTALLED_APPS|\w*APPS|\w*MIDDLEWARE)$/;
