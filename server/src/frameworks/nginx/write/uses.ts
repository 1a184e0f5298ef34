import type { Source } from "../../../syntax/source.ts";
import type { Uses } from "../../shared/writing/usedNames.ts";

/** The request headers that a file reads as `$http_NAME`, and the headers that it adds. Methods are the application's. */
export function usesInNginx({ text }: Source): Uses {
  return {
    methods: [],
    headers: [...text.matchAll(/\$\{?http_(\w+)/gi)].map((match) => (match[1] ?? "").replaceAll("_", "-")),
    exposed: [...text.matchAll(/\badd_header\s+["']?([\w-]+)/g)].map((match) => match[1] ?? ""),
  };
}
