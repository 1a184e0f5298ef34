import type { Cookie } from "../../policy/cookie.ts";
import type { Correction, Report, Rule } from "../rule.ts";

export const samesiteNoneWithoutSecure: Rule = {
  id: "samesite-none-without-secure",
  severity: "error",
  summary: "A cookie with SameSite=None that is not Secure.",
  check: ({ cookies }) => cookies.flatMap((cookie) => reportOf(cookie) ?? []),
};

function reportOf({ framework, sameSite, secure, securing }: Cookie): Report | undefined {
  if (sameSite.kind !== "known" || sameSite.value !== "none") return undefined;
  if (secure.kind === "unknown" || (secure.kind === "known" && secure.value)) return undefined;
  return {
    span: sameSite.span,
    // draft-ietf-httpbis-rfc6265bis, section 5.7 (storage model).
    message:
      "Browsers throw a cookie with `SameSite=None` away unless it is also `Secure`: it is never stored and never sent.",
    related: [
      ...(sameSite.definedAt ? [{ span: sameSite.definedAt, message: "The value is defined here." }] : []),
      ...(secure.kind === "known" && secure.span !== sameSite.span
        ? [{ span: secure.span, message: "Secure is turned off here." }]
        : []),
    ],
    framework,
    fixes: correction(secure, securing),
  };
}

function correction(secure: Cookie["secure"], securing: Cookie["securing"]): Correction[] {
  const title = "Make the cookie Secure";
  if (securing) return [{ intent: "correct", title, changes: [{ kind: "insert", ...securing }] }];
  if (secure.kind !== "known") return [];
  return [{ intent: "correct", title, changes: [{ kind: "flag", span: secure.span, value: true }] }];
}
