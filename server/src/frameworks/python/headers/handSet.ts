import type { Conversion, HandSetHeader } from "../../../policy/facts.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import { importsModule } from "../../../syntax/python/imports.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { headerText, setting } from "../../shared/reading/settings.ts";
import { type Server, serverOf } from "./frameworks.ts";
import { keysLikeCors } from "./keys.ts";
import { type Site, siteOf } from "./sites.ts";

/** The headers with names like those of CORS that the file sets on answers, whatever function they stand in. */
export function handSetHeaders(source: Source): HandSetHeader[] {
  return keysLikeCors(source).flatMap((key) => {
    const site = siteOf(source, key);
    // werkzeug's properties write what they are given as browsers want it.
    return site && !site.isProperty ? headerOf(source, site) : [];
  });
}

function headerOf(source: Source, { key, value: node, statement, server: form }: Site): HandSetHeader {
  const value = pythonValue(source, node);
  const isText = value.kind === "text" || value.kind === "unknown";
  const server = serverOf(source, form);
  return {
    framework: "python-headers",
    statement: spanOf(statement),
    name: key.name,
    nameSpan: spanOf(key.node),
    value: setting({ ...value, node }, (read) => sentText(read, server)),
    ...(!isText && { conversion: conversionBy(source, server) }),
  };
}

/** `str()` of a value, or its JSON, as the servers that take it send it. */
function sentText(value: Value, { flags }: Server): string | undefined {
  if (value.kind !== "flag") return headerText(value);
  return flags === "as JSON" ? String(value.value) : value.value ? "True" : "False";
}

function conversionBy(source: Source, { id, label, flags }: Server): Conversion {
  if (id === "unknown") return { outcome: "unknown" };
  const by = id === "starlette" && importsModule(source, "fastapi") ? "FastAPI" : label;
  return { by, outcome: flags === "refused" ? "refused" : "sent" };
}
