import { spawnSync } from "node:child_process";

const program = `
import json, sys, types

class Headers(dict):
    def get(self, name, default=None):
        return dict.get(self, name.lower(), default)
    def __getitem__(self, name):
        return dict.__getitem__(self, name.lower())
    def __contains__(self, name):
        return dict.__contains__(self, name.lower())

class Request:
    method = "GET"
    headers = Headers()

flask = types.ModuleType("flask")
flask.request = Request
sys.modules["flask"] = flask

def lets(add_headers, origin):
    response = types.SimpleNamespace(headers={})
    Request.headers = Headers(origin=origin)
    try:
        add_headers(response)
    except Exception:
        return False
    return response.headers.get("Access-Control-Allow-Origin") == origin

def answers(one):
    for name, text in one["modules"].items():
        module = types.ModuleType(name)
        sys.modules[name] = module
        exec(text, module.__dict__)
    names = {}
    exec(one["text"], names)
    return [lets(names["add_headers"], origin) for origin in one["origins"]]

sys.stdout.write(json.dumps([answers(one) for one in json.load(sys.stdin)]))
`;

/** A module with a function `add_headers`, the modules that it imports, and the origins of the requests. */
export interface GuardQuestion {
  readonly text: string;
  readonly modules: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
}

/** Which origins `add_headers` answers with their own name, as Python runs it; an error answers nobody. */
export function runGuards(questions: readonly GuardQuestion[]): boolean[][] {
  const { stdout, stderr, status } = spawnSync("python3", ["-c", program], {
    input: JSON.stringify(questions),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
