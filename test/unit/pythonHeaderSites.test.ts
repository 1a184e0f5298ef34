import { describe, expect, test } from "vitest";
import { factsOf } from "../support/facts.ts";

/** What sets a header by hand, in the forms of several frameworks: NAME and VALUE stand for what is set. */
const forms: readonly (readonly [name: string, code: string])[] = [
  ["an assignment", "from flask import Flask\ndef hook(response):\n    response.headers[NAME] = VALUE"],
  [
    "a key of Django's response",
    "import django\ndef view(request):\n    response = HttpResponse()\n    response[NAME] = VALUE",
  ],
  ["add", "from flask import Flask\ndef hook(response):\n    response.headers.add(NAME, VALUE)"],
  ["append", "import starlette\ndef hook(response):\n    response.headers.append(NAME, VALUE)"],
  ["setdefault", "from flask import Flask\ndef hook(response):\n    response.headers.setdefault(NAME, VALUE)"],
  ["setdefault of the response", "import django\ndef view(response):\n    response.setdefault(NAME, VALUE)"],
  ["set", "from flask import Flask\ndef hook(response):\n    response.headers.set(NAME, VALUE)"],
  ["update", "from flask import Flask\ndef hook(response):\n    response.headers.update({NAME: VALUE})"],
  ["extend", "from flask import Flask\ndef hook(response):\n    response.headers.extend([(NAME, VALUE)])"],
  ["set_header of Tornado", "import tornado\nclass H:\n    def get(self):\n        self.set_header(NAME, VALUE)"],
  [
    "send_header of http.server",
    "import http.server\nclass H:\n    def do_GET(self):\n        self.send_header(NAME, VALUE)",
  ],
  ["set_header of Falcon", "import falcon\ndef on_get(self, req, resp):\n    resp.set_header(NAME, VALUE)"],
  ["set_headers of Falcon", "import falcon\ndef on_get(self, req, resp):\n    resp.set_headers({NAME: VALUE})"],
  [
    "headers of a new response",
    "from flask import Response\ndef view():\n    return Response('ok', headers={NAME: VALUE})",
  ],
  ["the last item of a view's answer", "from flask import Flask\ndef view():\n    return 'ok', 200, {NAME: VALUE}"],
  ["an answer of Lambda", "def handler(event, context):\n    return {'statusCode': 200, 'headers': {NAME: VALUE}}"],
  ["start_response", "def app(environ, start_response):\n    start_response('200 OK', [(NAME, VALUE)])"],
  [
    "headers of WSGI that are added to a list",
    "def app(environ, start_response):\n    headers = []\n    headers += [(NAME, VALUE)]\n    start_response('200 OK', headers)",
  ],
  [
    "a dictionary that a loop goes through",
    "from flask import Flask\nHEADERS = {NAME: VALUE}\ndef hook(response):\n    for name, value in HEADERS.items():\n        response.headers[name] = value",
  ],
  [
    "a dictionary that Tornado's loop goes through",
    "import tornado\nHEADERS = {NAME: VALUE}\nclass H:\n    def set_default_headers(self):\n        for key, text in HEADERS.items():\n            self.set_header(key, text)",
  ],
  [
    "a name for the headers of a response",
    "from flask import Flask\ndef hook(response):\n    headers = response.headers\n    headers[NAME] = VALUE",
  ],
  [
    "the headers of a message",
    "from starlette.datastructures import MutableHeaders\nasync def send_it(message):\n    headers = MutableHeaders(scope=message)\n    headers[NAME] = VALUE",
  ],
  [
    "a function that gives the headers",
    "from flask import Flask\ndef headers():\n    return {NAME: VALUE}\ndef view():\n    return 'ok', 200, headers()",
  ],
  [
    "a name for the name",
    "from flask import Flask\nKEY = NAME\ndef hook(response):\n    response.headers[KEY] = VALUE",
  ],
];

const read = (code: string, name: string, value: string) =>
  factsOf({ path: "app.py", grammar: "python", text: `${code.replaceAll("NAME", name).replaceAll("VALUE", value)}\n` });

describe.each(forms)("%s", (_name, code) => {
  test("is a header, and a policy", async () => {
    const { headers, policies } = await read(code, '"Access-Control-Allow-Origin"', '"https://app.example.com"');
    expect(headers.map(({ name, value }) => [name, value.kind === "known" && value.value])).toEqual([
      ["Access-Control-Allow-Origin", "https://app.example.com"],
    ]);
    expect(policies.map(({ origins }) => origins.set)).toEqual([{ kind: "exact", origin: "https://app.example.com" }]);
  });

  test("is seen where its name is misspelled", async () => {
    const { headers } = await read(code, '"Access-Control-Allow-Orgin"', '"*"');
    expect(headers.map(({ name }) => name)).toEqual(["Access-Control-Allow-Orgin"]);
  });
});
