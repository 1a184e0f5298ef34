import type { MapVariable } from "../../../policy/directives.ts";
import { variablesOf } from "../../../syntax/nginx/tokens.ts";
import type { Source } from "../../../syntax/source.ts";
import type { NginxFile } from "../config/file.ts";
import type { ValueMap } from "../config/maps.ts";
import { isFilledIn } from "../values/patterns.ts";

const variable = /(?<!\\)(?:\\\\)*(\$(?:\{\w+\}|[a-z_]\w*))/i;
/** The variables in patterns of the maps that test the Origin: nginx never looks them up (ngx_http_map_module). */
export function mapVariables(source: Source, { maps }: NginxFile): MapVariable[] {
  const all = [...maps.values()].filter((map) => map !== undefined);
  return all
    .filter((map) => testsOrigin(map) && !map.statement.isIncluded)
    .flatMap((map) =>
      map.patterns.flatMap(({ key }) => {
        const found = variable.exec(key.raw);
        const text = found?.[1] ?? "";
        if (!found || isFilledIn(text)) return [];
        const start = key.span.start + found.index + found[0].length - text.length;
        const span = { start, end: start + text.length };
        return source.text.slice(span.start, span.end) === text ? [{ span, text, pattern: key.span }] : [];
      }),
    );
}

function testsOrigin({ source }: ValueMap): boolean {
  return variablesOf(source).includes("http_origin");
}
