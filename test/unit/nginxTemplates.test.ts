import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { grammarOf } from "../../server/src/syntax/fileTypes.ts";
import { templateOf } from "../../server/src/syntax/nginx/template/template.ts";
import { check } from "../support/checking.ts";
import { readMarks } from "../support/marked.ts";

/** A template with what is found in it, as `«…»` and the rules in the order of the text. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly rules: readonly string[];
}

const both = "wildcard-origin-with-credentials";
const rows: readonly Row[] = [
  {
    name: "Jinja: a plain part beside texts and loops that are filled in",
    text: `# {{ ansible_managed }}
{% for server in servers %}
server {
    listen {{ server.port | default(80) }};
    server_name {{ server.names | join(' ') }};
    location / {
        add_header Access-Control-Allow-Origin «*» always;
        add_header Access-Control-Allow-Credentials true always;
        proxy_pass http://{{ server.upstream }};
    }
}
{% endfor %}
`,
    rules: [both],
  },
  {
    name: "Go: a part that is there or not, with all of the mistake in it",
    text: `{{- /* written by confd */ -}}
server {
    listen 80;
    location / {
        {{ if .Cors }}
        add_header Access-Control-Allow-Origin «*» always;
        add_header Access-Control-Allow-Credentials true always;
        {{ end }}
        proxy_pass http://{{ .Upstream }};
    }
}
`,
    rules: [both],
  },
  {
    name: "a part with a mistake on both sides",
    text: `server { location / {
{% if public %}
add_header Access-Control-Allow-Origin «*»;
{% else %}
add_header Access-Control-Allow-Origin «$http_origin»;
{% endif %}
add_header Access-Control-Allow-Credentials true;
root /srv;
} }
`,
    rules: [both, "reflected-origin-with-credentials"],
  },
  {
    name: "ERB: only one of two branches is at fault",
    text: `server { location / {
<% if @public -%>
add_header Access-Control-Allow-Origin «*»;
<% else -%>
add_header Access-Control-Allow-Origin https://app.example.com;
<% end -%>
add_header Access-Control-Allow-Credentials true;
root <%= @root %>;
} }
`,
    rules: [both],
  },
  {
    name: "the same condition twice",
    text: `server { location / {
{% if cors %}
add_header Access-Control-Allow-Origin «$http_origin»;
{% endif %}
{% if cors %}
add_header Access-Control-Allow-Credentials true;
{% endif %}
root /srv;
} }
`,
    rules: ["reflected-origin-with-credentials"],
  },
  {
    name: "a map with entries of a loop: its default lets everyone in",
    text: `map $http_origin $cors {
    default «$http_origin»;
{% for origin in origins %}
    "{{ origin }}" $http_origin;
{% endfor %}
}
server {
    location / {
        add_header Access-Control-Allow-Origin $cors;
        add_header Access-Control-Allow-Credentials true;
        add_header Vary Origin;
        root /srv;
    }
}
`
      .replace("«$http_origin»", "$http_origin")
      .replace("Access-Control-Allow-Origin $cors", "Access-Control-Allow-Origin «$cors»"),
    rules: ["reflected-origin-with-credentials"],
  },
  {
    name: "the two halves of a mistake under a condition and its opposite, so that only one is a mistake",
    text: `server { location / {
{{ if .Public }}
add_header Access-Control-Allow-Origin «$http_origin»;
{{ end }}
{{ if not .Public }}
add_header Access-Control-Allow-Credentials true;
{{ end }}
root /srv;
} }
`,
    rules: ["reflected-origin"],
  },
  {
    name: "a name that is misspelled, wherever the line is there",
    text: `{{ range .Locations }}
location {{ .Path }} {
    {{- if .Cors }}
    add_header «Access-Control-Allowed-Origin» {{ .Origin }};
    {{- end }}
}
{{ end }}
`,
    rules: ["misspelled-header"],
  },
  {
    name: "servers of which one is chosen",
    text: `{{ if .Tls }}server { listen 443 ssl;{{ else }}server { listen 80;{{ end }}
location / {
    add_header Access-Control-Allow-Origin «*»;
    add_header Access-Control-Allow-Credentials true;
    root /srv;
} }
`,
    rules: [both],
  },
  {
    name: "a line that is dropped where a part is there",
    text: `server {
    add_header Access-Control-Allow-Origin https://app.example.com;
    location / {
        {% if hsts %}
        «add_header Strict-Transport-Security max-age=63072000;»
        {% endif %}
        root /srv;
    }
}
`,
    rules: ["nginx-headers-dropped"],
  },
];

const silent: readonly (readonly [name: string, text: string])[] = [
  [
    "an origin that is filled in",
    `server { location / { add_header Access-Control-Allow-Origin "{{ origin }}"; add_header Access-Control-Allow-Credentials true; } }`,
  ],
  [
    "a text that is chosen",
    `server { location / { add_header Access-Control-Allow-Origin "{% if debug %}*{% else %}https://app.example.com{% endif %}"; add_header Access-Control-Allow-Credentials true; } }`,
  ],
  [
    "the two halves of a mistake in different branches",
    `server { location / {
{% if public %}
add_header Access-Control-Allow-Origin https://app.example.com;
{% else %}
add_header Access-Control-Allow-Credentials true;
{% endif %}
root /srv;
} }`,
  ],
  [
    "the two halves of a mistake under conditions that may exclude each other",
    `server { location / {
{{ if .Public }}
add_header Access-Control-Allow-Origin *;
{{ end }}
{{ if .Private }}
add_header Access-Control-Allow-Credentials true;
{{ end }}
root /srv;
} }`,
  ],
  [
    "something that is missing where a part is not there",
    `server { location / {
if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin https://app.example.com; return 204; }
{% if cors %}
add_header Access-Control-Allow-Origin https://app.example.com;
{% endif %}
root /srv;
} }`,
  ],
  [
    "directives that are filled in where they may change everything",
    `server { location / {
add_header Access-Control-Allow-Origin *;
add_header Access-Control-Allow-Credentials true;
{{ template "CORS" . }}
} }`,
  ],
  [
    "a part that is used elsewhere",
    `{{ define "CORS" }}
add_header Access-Control-Allow-Origin *;
add_header Access-Control-Allow-Credentials true;
{{ end }}
server { location / { root /srv; } }`,
  ],
  [
    "what is commented out by the template",
    `server { location / {
{# add_header Access-Control-Allow-Origin *;
   add_header Access-Control-Allow-Credentials true; #}
root {{ root }};
} }`,
  ],
  [
    "a part that is not closed",
    `server { location / {
{% if cors %}
add_header Access-Control-Allow-Origin *;
add_header Access-Control-Allow-Credentials true;
} }`,
  ],
  [
    "a tag that is being typed",
    `server { location / {
{% if cors
add_header Access-Control-Allow-Origin *;
add_header Access-Control-Allow-Credentials true;
} }`,
  ],
];

describe("templates of other tools", () => {
  test.each(rows)("$name", async ({ text: marked, rules }) => {
    const { text, findings: spans } = readMarks(marked);
    const { findings, problems } = await check(text, "nginx", { trustedOrigins: ["https://app.example.com"] });
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, span }) => ({ rule, text: text.slice(span.start, span.end), ...span }))).toEqual(
      spans.map((span, index) => ({ rule: rules[index], text: text.slice(span.start, span.end), ...span })),
    );
    // Fixes write tags as they were.
    for (const fix of findings.flatMap(({ fixes }) => fixes)) {
      const tags = (one: string) => one.match(/\{\{.*?\}\}|\{%.*?%\}|<%.*?%>/g) ?? [];
      const after = applyEdits(text, fix.edits);
      expect(after, fix.title).not.toMatch(/\$\{?T_/);
      expect(new Set(tags(after))).toEqual(new Set(tags(text)));
    }
  });

  test.each(silent)("silent: %s", async (_, text) => {
    expect((await check(text, "nginx")).findings).toEqual([]);
  });

  test.each(silent)("silent while it is typed: %s", async (_, text) => {
    for (let length = 0; length < text.length; length++) {
      const part = text.slice(0, length);
      expect((await check(part, "nginx")).findings.map(({ rule }) => `${rule} in:\n${part}`)).toEqual([]);
    }
  });

  test.each([...rows.map(({ text }) => readMarks(text).text), ...silent.map(([, text]) => text)])(
    "what nginx could read is as long as the template, and has its lines: %#",
    (text) => {
      const { code } = templateOf(text) ?? { code: text };
      expect(code).toHaveLength(text.length);
      expect([...code.matchAll(/\n/g)].map(({ index }) => index)).toEqual(
        [...text.matchAll(/\n/g)].map(({ index }) => index),
      );
    },
  );
});

test("whatever tags a template is made of, what nginx could read is as long, and is read without failing", async () => {
  const pieces = [
    ...["{{ x }}", "{{ if .A }}", "{{ else }}", "{{ end }}", '{{ template "a" . }}', '{{ define "a" }}', "{{{ raw }}}"],
    ...["{% if a %}", "{% elif b %}", "{% else %}", "{% endif %}", "{% for a in b %}", "{% endfor %}", "{% raw %}"],
    ...["<% if a %>", "<%= x %>", "<% end %>", "{#", "#}", "{{", "}}", "{%", "%}", "<%", "%>", "{{}}", "{{x}}"],
    ...[
      "add_header Access-Control-Allow-Origin",
      " * ",
      ";",
      "{",
      "}",
      '"',
      "'",
      "#",
      "\n",
      "server",
      "location /",
      "\\",
    ],
    "if ($http_origin)",
    "$http_origin",
    "content_by_lua_block {",
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(" "));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { code } = templateOf(text) ?? { code: text };
      expect(code).toHaveLength(text.length);
      expect((await check(`${text}\n# cors`, "nginx")).problems).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const folder = new URL("../silent/nginx/", import.meta.url);
const templates = readdirSync(folder)
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
  .filter(({ text }) => /\{\{|\{%|<%/.test(text));

test.each(templates)("$name is understood as a template, part by part", ({ text }) => {
  expect(templateOf(text)).toMatchObject({ isClear: true });
  // In comments tags are left as they are.
  expect(templateOf(text)?.code.replaceAll(/#.*$/gm, "")).not.toMatch(/\{\{|\{%|<%/);
});

test("a line that is repeated keeps its tag", async () => {
  const text = `server {
    add_header Access-Control-Allow-Origin "{{ origin }}";
    location / {
        add_header Cache-Control no-store;
        root /srv;
    }
}
`;
  const { findings } = await check(text, "nginx");
  expect(findings.map(({ rule }) => rule)).toEqual(["nginx-headers-dropped"]);
  expect(applyEdits(text, findings[0]!.fixes[0]!.edits)).toContain(
    `        add_header Access-Control-Allow-Origin "{{ origin }}";\n        add_header Cache-Control`,
  );
});

test.each([
  ["deploy/nginx.conf.template", "nginx"],
  ["deploy/nginx.conf.j2", "nginx"],
  ["deploy/nginx.conf.erb", "nginx"],
  ["deploy/default.conf.template", "nginx"],
  ["sites-available/shop.conf.j2", "nginx"],
  ["roles/web/templates/default.conf.j2", "nginx"],
  ["charts/web/files/site.conf.tpl", "nginx"],
  ["deploy/site.conf.tmpl", "nginx"],
  ["deploy/site.conf.erb", "nginx"],
  ["deploy/shop.nginx.j2", "nginx"],
  ["deploy/nginx.tmpl", "nginx"],
  ["deploy/nginx-vhost.j2", "nginx"],
  ["deploy/nginx_site.conf.jinja2", "nginx"],
  // Their names do not say what becomes of them.
  ["deploy/vhost.j2", undefined],
  ["deploy/nginx.service.j2", undefined],
  ["deploy/nginx.yaml.tpl", undefined],
  ["deploy/site.conf.bak", undefined],
  ["deploy/site.conf.md", undefined],
  ["nginx/readme.md", undefined],
  ["nginx.py.j2", undefined],
])("%s is read as %s", (path, grammar) => {
  expect(grammarOf(path)).toBe(grammar);
});
