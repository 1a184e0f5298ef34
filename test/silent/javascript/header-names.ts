/** Names of headers as they are written in logs, in lower case as HTTP/2 asks. */
export const headerNames = {
  accept: "accept",
  allowCredentials: "access-control-allow-credentials",
  allowHeaders: "access-control-allow-headers",
  allowMethods: "access-control-allow-methods",
  allowOrigin: "access-control-allow-origin",
  exposeHeaders: "access-control-expose-headers",
  maxAge: "access-control-max-age",
  requestHeaders: "access-control-request-headers",
  requestMethod: "access-control-request-method",
  cookie: "cookie",
  origin: "origin",
  setCookie: "set-cookie",
  vary: "vary",
} as const;

export type HeaderName = (typeof headerNames)[keyof typeof headerNames];

/** What is left out of log lines. */
export const secretHeaders: ReadonlySet<string> = new Set(["authorization", "cookie", "set-cookie", "x-api-key"]);

const corsHeaders: ReadonlySet<string> = new Set(
  [
    "Access-Control-Allow-Origin",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
    "Access-Control-Allow-Private-Network",
  ].map((name) => name.toLowerCase()),
);

export interface LoggedHeader {
  readonly name: string;
  readonly value: string;
  readonly group: "cors" | "secret" | "other";
}

export function groupOf(name: string): LoggedHeader["group"] {
  const lower = name.toLowerCase();
  if (secretHeaders.has(lower)) return "secret";
  return corsHeaders.has(lower) || lower === headerNames.origin ? "cors" : "other";
}

export function logged(headers: Iterable<readonly [string, string]>): LoggedHeader[] {
  return [...headers].map(([name, value]) => {
    const group = groupOf(name);
    return { name, group, value: group === "secret" ? "…" : value };
  });
}

/** A line as people read it: `cors access-control-allow-origin=https://app.example.com`. */
export function lineOf({ group, name, value }: LoggedHeader): string {
  return `${group} ${name}=${value}`;
}

export function explain(name: HeaderName): string {
  switch (name) {
    case headerNames.allowOrigin:
      return "Access-Control-Allow-Origin: * lets every site read the answer when no cookies are sent.";
    case headerNames.allowCredentials:
      return "Access-Control-Allow-Credentials: true never goes together with a star.";
    case headerNames.maxAge:
      return "How long browsers may remember the answer to a preflight, in seconds.";
    default:
      return `${name} is an ordinary header.`;
  }
}
