import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { check } from "../support/checking.ts";
import { readMarks } from "../support/marked.ts";

/** nginx.conf with the files that it includes; `«…»` is the finding, `‹…›` what is said beside it, in any of them. */
interface Row {
  readonly name: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly message: string;
  /** The file that the fix rewrites, as it is then; none where no fix can be written. */
  readonly fixed?: { readonly path: string; readonly text: string };
}

const inherits = "With an `add_header` of its own, a block inherits none: answers from here lack";
const line = "add_header Access-Control-Allow-Origin https://app.example.com;";

const rows: readonly Row[] = [
  {
    name: "a line of a location keeps out what a file brings for the server",
    text: `server {
    include snippets/cors.conf;
    location / {
        «add_header Cache-Control no-store;»
        root /srv;
    }
}
`,
    files: { "snippets/cors.conf": `# for the app\n‹${line}›\n` },
    message: `${inherits} \`Access-Control-Allow-Origin\`.`,
    fixed: {
      path: "nginx.conf",
      text: `server {
    include snippets/cors.conf;
    location / {
        include snippets/cors.conf;
        add_header Cache-Control no-store;
        root /srv;
    }
}
`,
    },
  },
  {
    name: "the file brings more than a location takes, so that only its headers are repeated",
    text: `server {
    include snippets/cors.conf;
    location / {
        «add_header Cache-Control no-store;»
        root /srv;
    }
}
`,
    files: { "snippets/cors.conf": `listen 81;\n‹${line}›\n` },
    message: `${inherits} \`Access-Control-Allow-Origin\`.`,
    fixed: {
      path: "nginx.conf",
      text: `server {
    include snippets/cors.conf;
    location / {
        ${line}
        add_header Cache-Control no-store;
        root /srv;
    }
}
`,
    },
  },
  {
    name: "a file that a location includes keeps out what the server says",
    text: `server {
    ‹${line}›
    location / {
        «include snippets/security.conf;»
        root /srv;
    }
}
`,
    files: { "snippets/security.conf": "‹add_header X-Frame-Options DENY;›\nadd_header X-Other 1;\n" },
    message:
      "What is included here has an `add_header`, and a block with one of its own inherits none: its answers lack `Access-Control-Allow-Origin`.",
    fixed: {
      path: "nginx.conf",
      text: `server {
    ${line}
    location / {
        ${line}
        include snippets/security.conf;
        root /srv;
    }
}
`,
    },
  },
  {
    name: "by way of a second file",
    text: `server {
    ‹${line}›
    location / { «include snippets/all.conf;» root /srv; }
}
`,
    files: {
      "snippets/all.conf": "include snippets/security.conf;\n",
      "snippets/security.conf": "‹add_header X-Frame-Options DENY;›\n",
    },
    message:
      "What is included here has an `add_header`, and a block with one of its own inherits none: its answers lack `Access-Control-Allow-Origin`.",
    fixed: {
      path: "nginx.conf",
      text: `server {
    ${line}
    location / { ${line} include snippets/security.conf; root /srv; }
}
`.replace("snippets/security.conf", "snippets/all.conf"),
    },
  },
  {
    name: "one file brings the headers and another one keeps them out",
    text: `server {
    include snippets/cors.conf;
    location / {
        «include snippets/security.conf;»
        root /srv;
    }
}
`,
    files: {
      "snippets/cors.conf": `‹${line}›\n`,
      "snippets/security.conf": "‹add_header X-Frame-Options DENY;›\n",
    },
    message:
      "What is included here has an `add_header`, and a block with one of its own inherits none: its answers lack `Access-Control-Allow-Origin`.",
    fixed: {
      path: "nginx.conf",
      text: `server {
    include snippets/cors.conf;
    location / {
        include snippets/cors.conf;
        include snippets/security.conf;
        root /srv;
    }
}
`,
    },
  },
  {
    name: "a whole location of another file, which is where the fix goes",
    text: `server {
    ‹${line}›
    «include locations/*.conf;»
}
`,
    files: {
      "locations/api.conf": `location /api/ {
    ‹add_header Cache-Control no-store;›
    root /srv;
}
`,
    },
    message:
      "A block that is included here has an `add_header`, and a block with one of its own inherits none: its answers lack `Access-Control-Allow-Origin`.",
    fixed: {
      path: "locations/api.conf",
      text: `location /api/ {
    ${line}
    add_header Cache-Control no-store;
    root /srv;
}
`,
    },
  },
  {
    name: "a location that two files make",
    text: `server {
    ‹${line}›
    «include locations/*.conf;»
}
`,
    files: {
      "locations/api.conf": "location /api/ { include snippets/security.conf; root /srv; }\n",
      "snippets/security.conf": "‹add_header X-Frame-Options DENY;›\n",
    },
    message:
      "A block that is included here has an `add_header`, and a block with one of its own inherits none: its answers lack `Access-Control-Allow-Origin`.",
  },
];

const silent: readonly Pick<Row, "name" | "text" | "files">[] = [
  {
    name: "the file brings the header itself",
    text: `server { ${line} location / { include snippets/all.conf; root /srv; } }`,
    files: { "snippets/all.conf": `${line}\nadd_header X-Frame-Options DENY;\n` },
  },
  {
    name: "a server that stands in a file as a whole, which is told about it itself",
    text: "http { include sites/*.conf; }",
    files: { "sites/a.conf": `server { ${line} location / { add_header X-Frame-Options DENY; root /srv; } }` },
  },
  {
    name: "a file that brings no headers",
    text: `server { ${line} location / { include snippets/gzip.conf; root /srv; } }`,
    files: { "snippets/gzip.conf": "gzip on;\n" },
  },
];

describe("headers that are dropped from one file to another", () => {
  test.each(rows)("$name", async ({ text: marked, files, message, fixed }) => {
    const main = readMarks(marked);
    const read = Object.entries(files).map(([name, text]) => [name, readMarks(text)] as const);
    const texts = Object.fromEntries(read.map(([name, { text }]) => [name, text]));
    const { findings } = await check(main.text, "nginx", {}, { path: "nginx.conf", files: texts });
    expect(findings.map(({ rule, span }) => ({ rule, span }))).toEqual([
      { rule: "nginx-headers-dropped", span: main.findings[0] },
    ]);
    const finding = findings[0]!;
    expect(finding.message).toBe(message);
    const related = finding.related.map(({ span, file }) => ({ path: file?.path ?? "/project/nginx.conf", ...span }));
    const wanted = [["nginx.conf", main] as const, ...read].flatMap(([name, { related: spans }]) =>
      spans.map((span) => ({ path: `/project/${name}`, ...span })),
    );
    expect(related).toHaveLength(wanted.length);
    expect(related).toEqual(expect.arrayContaining(wanted));
    const fix = finding.fixes.find(({ intent }) => intent === "nginx");
    if (!fixed) return expect(fix).toBeUndefined();
    const path = fixed.path === "nginx.conf" ? undefined : `/project/${fixed.path}`;
    expect(fix!.edits.map(({ file }) => file?.path)).toEqual([path]);
    const own = fix!.edits.map(({ span, newText }) => ({ span, newText }));
    expect(applyEdits(texts[fixed.path] ?? main.text, own)).toBe(fixed.text);
    const after = { ...texts, [fixed.path]: fixed.text };
    const left = await check(after["nginx.conf"] ?? main.text, "nginx", {}, { path: "nginx.conf", files: after });
    expect(left.findings).toEqual([]);
  });

  test.each(silent)("silent: $name", async ({ text, files }) => {
    const { findings } = await check(text, "nginx", {}, { path: "nginx.conf", files });
    expect(findings).toEqual([]);
  });
});
