import type { Conversion, HandSetHeader } from "../../../policy/facts.ts";
import { hits } from "../../../syntax/hits.ts";
import { climb, spanOf, textOf } from "../../../syntax/nodes.ts";
import { importsModule } from "../../../syntax/python/imports.ts";
import { decodePythonString } from "../../../syntax/python/strings.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Value } from "../../../syntax/value.ts";
import { corsNames, isLikeCorsName } from "../../headers/names.ts";
import { headerText, setting } from "../../reading/settings.ts";
import { type Server, serverOf } from "./frameworks.ts";
import { type HeaderKey, headerKeys } from "./keys.ts";
import { type Site, siteOf } from "./sites.ts";

const texts = new Set(["string", "concatenated_string"]);

/** The headers with names like those of CORS that the file sets on answers, whatever function they stand in. */
export function handSetHeaders(source: Source): HandSetHeader[] {
  const known = headerKeys(source).filter(({ name }) => name !== "vary");
  const keys = new Map([...known, ...likeKeys(source)].map((key) => [key.node.id, key]));
  return [...keys.values()].flatMap((key) => {
    const site = siteOf(source, key);
    // werkzeug's properties write what they are given as browsers want it.
    return site && !site.isProperty ? headerOf(source, site) : [];
  });
}

/** Names in the spelling of the text, also those that are misspelled. */
function likeKeys(source: Source): HeaderKey[] {
  return hits(source, corsNames).flatMap((hit) => {
    const node = climb(hit, texts);
    const name = node && decodePythonString(textOf(source, node).replace(/^b(?=["'])/i, ""));
    return node && name !== undefined && isLikeCorsName(name) ? [{ node, name }] : [];
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
