import { describe, expect, test } from "vitest";
import { check } from "../support/checking.ts";

const cors = "add_header Access-Control-Allow-Origin https://app.example.com always;\n";
const site = (lines: string) =>
  `server {\n    ${lines}\n    location / {\n        ${cors}        root /srv;\n    }\n}\n`;

/** A file with those around it, and what is said of how they belong together: where, and in which words. */
interface Row {
  readonly name: string;
  readonly path?: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

const unknown = "what it sets is not known, and nginx does not start without it.";
const again = "nginx opens";

const spoken: readonly Row[] = [
  {
    name: "a file that is not there",
    text: site("include conf.d/cors.conf;"),
    notes: [`nginx/nginx.conf:2 \`conf.d/cors.conf\` is not found in this workspace: ${unknown}`],
  },
  {
    name: "one that is missing in several places, once",
    text: site('include snippets/headers.conf; include "snippets/headers.conf";'),
    notes: [`nginx/nginx.conf:2 \`snippets/headers.conf\` is not found in this workspace: ${unknown}`],
  },
  {
    name: "one that an included file includes",
    text: site("include a.conf;"),
    files: { "nginx/a.conf": "include cors/b.conf;\n" },
    notes: [`nginx/a.conf:1 \`cors/b.conf\` is not found in this workspace: ${unknown}`],
  },
  {
    name: "one for CORS, wherever it lies on the server",
    text: site("include /etc/nginx/snippets/cors.conf; include /opt/shared/cors-headers.conf;"),
    notes: [
      `nginx/nginx.conf:2 \`/etc/nginx/snippets/cors.conf\` is not found in this workspace: ${unknown}`,
      `nginx/nginx.conf:2 \`/opt/shared/cors-headers.conf\` is not found in this workspace: ${unknown}`,
    ],
  },
  {
    name: "a file that includes itself",
    path: "nginx/cors.conf",
    text: `${cors}include cors.conf;\n`,
    notes: [`nginx/cors.conf:2 \`cors.conf\` includes itself: ${again} it again and again until it fails.`],
  },
  {
    name: "a file whose own pattern fits itself",
    text: site("include cors.d/*.conf;"),
    files: { "nginx/cors.d/cors.conf": `${cors}include cors.d/*.conf;\n` },
    notes: [`nginx/cors.d/cors.conf:2 \`cors.conf\` includes itself: ${again} it again and again until it fails.`],
  },
  {
    name: "two files that include each other",
    text: site("include cors/a.conf;"),
    files: { "nginx/cors/a.conf": "include b.conf;\n", "nginx/b.conf": "include cors/a.conf;\n" },
    notes: [
      `nginx/b.conf:1 \`b.conf\` and \`cors/a.conf\` include each other: ${again} them again and again until it fails.`,
    ],
  },
  {
    name: "the same, seen from one of them",
    path: "nginx/cors/a.conf",
    text: `include b.conf;\n${cors}`,
    files: { "nginx/b.conf": "include cors/a.conf;\n" },
    notes: [
      `nginx/b.conf:1 \`b.conf\` and \`cors/a.conf\` include each other: ${again} them again and again until it fails.`,
    ],
  },
  {
    name: "three files in a circle",
    text: site("include c.conf;"),
    files: { "nginx/a.conf": "include b.conf;", "nginx/b.conf": "include c.conf;", "nginx/c.conf": "include a.conf;" },
    notes: [
      `nginx/a.conf:1 \`a.conf\`, \`b.conf\` and \`c.conf\` include each other: ${again} them again and again until it fails.`,
    ],
  },
];

const silent: readonly Omit<Row, "notes">[] = [
  { name: "what is there", text: site("include cors.conf;"), files: { "nginx/cors.conf": cors } },
  {
    name: "a file of the server that may be the one beside",
    text: site("include /etc/nginx/conf.d/cors.inc;"),
    files: { "nginx/cors.inc": cors },
  },
  { name: "what a template becomes", text: site("include cors.conf;"), files: { "nginx/cors.conf.j2": "{{ cors }}" } },
  {
    name: "what nginx and its packages bring",
    text: site(
      "include mime.types; include fastcgi_params; include proxy_params; include koi-win; include snippets/fastcgi-php.conf; include snippets/snakeoil.conf;",
    ),
  },
  {
    name: "what lies elsewhere on the server",
    text: site(
      "include /etc/letsencrypt/options-ssl-nginx.conf; include /etc/nginx/snippets/ssl.conf; include C:/nginx/x.conf;",
    ),
  },
  {
    name: "patterns, which may fit nothing",
    text: site(
      "include conf.d/*.conf; include /etc/nginx/modules-enabled/*.conf; include cors/?.conf; include [ab].conf;",
    ),
  },
  {
    name: "names that are filled in",
    text: site(
      `include $site.conf; include \${CORS}.conf; include {{ cors }}.conf; include @cors@.conf; include __cors__.conf;`,
    ),
  },
  { name: "a comment, and a text", text: site(`# include cors.conf;\n    set $a "include cors.conf; ";`) },
  {
    name: "a file that is missing where nobody speaks of CORS",
    text: "http { include sites/*; }",
    files: { "nginx/sites/a": "server { include snippets/ssl.conf; }", "nginx/sites/b": site("") },
  },
  {
    name: "a name that may mean a file beside, and the file itself",
    path: "nginx/sites/cors.conf",
    text: "include cors.conf;\n",
    files: { "nginx/cors.conf": cors },
  },
  {
    name: "nginx.conf among the files that it includes elsewhere",
    path: "docker/conf.d/nginx.conf",
    text: `http { include /etc/nginx/conf.d/*.conf; ${cors} }`,
    files: { "docker/conf.d/site.conf": site("") },
  },
  { name: "a template that is not clear", text: `${site("include cors.conf;")}{% if a %}\n` },
];

async function notesOf({ path = "nginx/nginx.conf", text, files = {} }: Omit<Row, "notes">): Promise<string[]> {
  const { notes, problems } = await check(text, "nginx", {}, { path, files: { ...files, [path]: text } });
  expect(problems).toEqual([]);
  return notes.map(({ message, span, file }) => {
    const line = (file?.text ?? text).slice(0, span.start).split("\n").length;
    return `${file?.path.replace("/project/", "") ?? path}:${line} ${message}`;
  });
}

describe("of files that are included is said", () => {
  test.each(spoken)("$name", async ({ notes, ...row }) => {
    expect(await notesOf(row)).toEqual(notes);
  });
});

describe("nothing is said of", () => {
  test.each(silent)("$name", async (row) => {
    expect(await notesOf(row)).toEqual([]);
  });
});

test("nothing is missing where nobody can look", async () => {
  expect((await check(site("include cors.conf;"), "nginx", {}, { path: "../nginx.conf" })).notes).toEqual([]);
});
