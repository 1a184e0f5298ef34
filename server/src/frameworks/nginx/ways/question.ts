import { argumentsOf } from "../../../syntax/nginx/blocks.ts";
import { nearest } from "../config/directives.ts";
import type { Level } from "../config/level.ts";
import { serverOf } from "../config/locations.ts";
import { rewrittenTo } from "../config/moved.ts";
import type { Path, Scope } from "../values/path.ts";
import { run } from "./run.ts";

/**
 * The paths behind the question that `auth_request` asks: its request has the same variables, so that the codes of the server
 * set them once more, and those of the location that is asked after them (ngx_http_subrequest). Undefined for too many.
 */
export function behindQuestion(scope: Scope, path: Path, level: Level): readonly Path[] | undefined {
  const server = serverOf(level);
  const target = nearest(level, "auth_request").flatMap(argumentsOf)[0]?.text;
  if (!server || target === undefined || target === "off") return [path];
  const asked = rewrittenTo(level, target);
  const own = typeof asked === "object" ? asked.level.own().codes : [];
  const codes = [...server.own().codes, ...own];
  if (!codes.some(({ kind }) => kind === "set" || kind === "if")) return [path];
  const through = run(scope, codes, [{ path, level: server }]);
  return through && [...through.endings, ...through.going].map((way) => way.path);
}
