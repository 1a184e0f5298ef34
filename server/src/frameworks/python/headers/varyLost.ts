import { memberHits } from "../../../syntax/hits.ts";
import { textOf } from "../../../syntax/nodes.ts";
import { onceFor } from "../../../syntax/onceFor.ts";
import { argumentsOf } from "../../../syntax/python/calls.ts";
import { pythonValue } from "../../../syntax/python/values.ts";
import type { Source } from "../../../syntax/source.ts";
import { namesOrigin } from "../../shared/headers/write.ts";
import { nameIdentity } from "./destinations.ts";
import { headerKeys } from "./keys.ts";
import type { Removal } from "./removals.ts";
import { isResponseLike } from "./responses.ts";
import { siteOf } from "./sites.ts";

/** Every place that puts something else in the place of `Vary`, or takes names out of it: `response.vary.clear()`. */
export const varyLost = onceFor((source: Source): readonly Removal[] => {
  if (!/vary/i.test(source.text)) return [];
  const set = headerKeys(source).flatMap((key): Removal[] => {
    const site = key.name === "vary" ? siteOf(source, key) : undefined;
    if (!site || site.adds || site.fills) return [];
    const value = pythonValue(source, site.value);
    if (value.kind === "text" && namesOrigin(value.value)) return [];
    const at = { name: "vary", statement: site.statement, holder: site.holder };
    return [value.kind === "text" ? at : { ...at, isDoubtful: true }];
  });
  const emptied = memberHits(source, /\b(?:clear|discard|remove)\b(?=\s*\()/g).flatMap((hit): Removal[] => {
    const call = hit.parent?.parent;
    const vary = hit.parent?.childForFieldName("object");
    const response = vary?.childForFieldName("object");
    const [name] = call?.type === "call" ? argumentsOf(source, call).positional : [];
    const isVary = vary?.childForFieldName("attribute")?.text === "vary";
    const isOrigin = !name || /^["']origin["']$/i.test(textOf(source, name));
    if (call?.type !== "call" || !response || !isVary || !isOrigin || !isResponseLike(source, response)) return [];
    return [{ name: "vary", statement: call, holder: nameIdentity(source, response) }];
  });
  return [...set, ...emptied];
});
