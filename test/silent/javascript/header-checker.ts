export interface Exchange {
  readonly origin: string;
  readonly status: number;
  readonly headers: Headers;
  readonly sendsCookies: boolean;
}

export interface Verdict {
  readonly reads: boolean;
  readonly reason: string;
}

const failed = (reason: string): Verdict => ({ reads: false, reason });

/** The check of the Fetch standard, as a developer wants to read it. */
export function verdictOf({ origin, headers, sendsCookies }: Exchange): Verdict {
  const allowed = headers.get("Access-Control-Allow-Origin");
  const credentials = headers.get("Access-Control-Allow-Credentials");
  if (allowed === null) return failed("No 'Access-Control-Allow-Origin' header is present.");
  if (allowed.includes(",")) return failed("The header contains several values, but only one is allowed.");
  if (allowed === "*") {
    if (sendsCookies) return failed("The value must not be the wildcard '*' when credentials are included.");
    return { reads: true, reason: "open to everyone" };
  }
  if (allowed !== origin) return failed(`The header has the value '${allowed}' that is not equal to the origin.`);
  if (sendsCookies && credentials !== "true") return failed("Access-Control-Allow-Credentials must be 'true'.");
  return { reads: true, reason: `only ${origin}` };
}

export function advice({ headers }: Exchange): string[] {
  const all: string[] = [];
  const vary = headers.get("Vary")?.toLowerCase() ?? "";
  if (headers.get("Access-Control-Allow-Origin") !== "*" && !vary.includes("origin")) all.push("Add Vary: Origin.");
  if (Number(headers.get("Access-Control-Max-Age") ?? 0) > 7200) all.push("Chromium remembers two hours at most.");
  if (headers.has("Access-Control-Request-Method")) all.push("Access-Control-Request-Method belongs to requests.");
  return all;
}

/** Examples for the documentation; they are never sent. */
export const examples: ReadonlyArray<{ readonly title: string; readonly lines: readonly string[] }> = [
  { title: "open, without cookies", lines: ["HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *"] },
  {
    title: "refused by every browser",
    lines: ["HTTP/1.1 200 OK", "Access-Control-Allow-Origin: *", "Access-Control-Allow-Credentials: true"],
  },
  { title: "thrown away", lines: ["HTTP/1.1 200 OK", "Set-Cookie: id=1; SameSite=None"] },
];

export function render(exchange: Exchange): string {
  const { reads, reason } = verdictOf(exchange);
  const lines = [`${reads ? "✓" : "✗"} ${exchange.origin} (${exchange.status}): ${reason}`, ...advice(exchange)];
  return lines.join("\n  ");
}

export async function checkUrl(url: string, origin: string): Promise<Verdict> {
  const response = await fetch(url, { redirect: "manual" });
  return verdictOf({ origin, status: response.status, headers: response.headers, sendsCookies: false });
}
