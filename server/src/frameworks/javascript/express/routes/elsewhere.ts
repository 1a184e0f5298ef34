import { absent } from "../../../../policy/known.ts";
import { noOtherHeaders, type Policy } from "../../../../policy/policy.ts";
import { always } from "../../../../policy/wire.ts";
import { spanOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { settersElsewhere } from "../../cors/beside.ts";

const why = "a middleware of another file sets the headers";

/** What goes out where nothing but a middleware of another file sets headers of CORS: that file tells, this one does not. */
export function setElsewhere(source: Source): Policy[] {
  const [setter] = settersElsewhere(source);
  if (!setter) return [];
  const span = spanOf(setter);
  const unknown = { kind: "unknown", why } as const;
  return [
    {
      ...noOtherHeaders,
      framework: "express",
      label: "This middleware",
      span,
      scope: {
        route: String(setter.startIndex),
        layer: 0,
        writes: "on the way in",
        joins: "replaces",
        servesAssets: false,
      },
      origins: { set: unknown, span, entries: [] },
      credentials: { ...unknown, span },
      methods: unknown,
      headers: unknown,
      maxAge: absent,
      wire: {
        simple: always("unknown", undefined),
        preflight: { kind: "passed on", status: 200 },
        keptOn: "every status",
      },
    },
  ];
}
