import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/fixes/newText.ts";
import { codeOf } from "../../server/src/syntax/embedded.ts";
import { check } from "../support/checking.ts";

const rule = "wrong-credentials-option";

const found: readonly { readonly name: string; readonly path: string; readonly text: string }[] = [
  {
    name: "a component of Vue",
    path: "Basket.vue",
    text: '<template>\n  <p>{{ basket }}</p>\n</template>\n\n<script setup lang="ts">\nconst basket = (await fetch(url, { credentials: «true» })) as Basket;\n</script>\n',
  },
  {
    name: "a component of Svelte",
    path: "Basket.svelte",
    text: "<script>\n  export let url;\n  fetch(url, { credentials: «true» });\n</script>\n\n<p>it's</p>\n",
  },
  {
    name: "a page, the second of its scripts",
    path: "index.html",
    text: '<!doctype html>\n<script>const url = location.href</script><script type="module">fetch(url, { credentials: «true» })</script>\n<p>don\'t</p>',
  },
  {
    name: "a component with a text field that closes itself",
    path: "Basket.vue",
    text: '<template>\n  <textarea v-model="note" />\n</template>\n<script lang="ts">\nfetch(url, { credentials: «true» });\n</script>\n<docs><textarea></textarea></docs>\n',
  },
  {
    name: "a script with an address in its data",
    path: "index.html",
    text: '<script data-src="basket.js">fetch(url, { credentials: «true» })</script>',
  },
  {
    name: "attributes with a bracket, and lines that end in CRLF",
    path: "index.htm",
    text: "<p>ü𝒳</p>\r\n<script data-x='a > b'>\r\nfetch(url, { credentials: «true» });\r\n</script>\r\n",
  },
  {
    name: "a tag whose attribute spells a script, and a script behind it",
    path: "index.html",
    text: "<iframe srcdoc=\"<script>fetch('/x', { credentials: true })</script>\"></iframe>\n<script data-a='1 > 0'>fetch(url, { credentials: «true» })</script>\n",
  },
  {
    name: "an attribute that begins a script which never ends",
    path: "index.html",
    text: '<div onclick=\'show("<script>")\' title="a > b"></div>\n<script>\nfetch(url, { credentials: «true» });\n</script>\n',
  },
  {
    name: "what Babel compiles in the page",
    path: "index.html",
    text: '<script type="text/babel">\nconst basket = <p>{name}</p>;\nfetch(url, { credentials: «true» });\n</script>\n',
  },
  {
    name: "a map of imports, data, and emoji in front",
    path: "index.html",
    text: '<p>😀🏳️‍🌈 ü</p>\r\n<script type="importmap">{ "imports": {} }</script>\r\n<script type="application/ld+json">{ "credentials": true }</script>\r\n<script type="module">\r\nimport a from "a";\r\nawait fetch(a, { credentials: «true» });\r\n</script>\r\n',
  },
  {
    name: "the module script of a component, in front of its other one",
    path: "Basket.svelte",
    text: '<script module lang="ts">\n  export const load = () => fetch(url, { credentials: «true» });\n</script>\n<script lang="ts">\n  let { url }: { url: string } = $props();\n</script>\n<p on:click={() => { if (a < b) c("it\'s"); }}>{url}</p>\n',
  },
  {
    name: "the second of two scripts of a component, which uses what the first one has",
    path: "Basket.vue",
    text: '<script lang="ts">\nexport const init = { credentials: «true» };\n</script>\n<template><p v-if="a > b">{{ "</p>" }}</p></template>\n<script setup lang="ts" generic="T extends Record<string, unknown>">\nawait fetch(url, init);\n</script >\n',
  },
];

const silent: readonly { readonly name: string; readonly path: string; readonly text: string }[] = [
  {
    name: "a script that is no code",
    path: "a.html",
    text: '<script type="application/json">fetch(url, { credentials: true })</script>',
  },
  {
    name: "what stands in a script that is loaded from elsewhere, which no browser runs",
    path: "a.html",
    text: '<script async SRC="basket.js">fetch(url, { credentials: true })</script>',
  },
  {
    name: "a script in a comment",
    path: "a.html",
    text: "<!-- <script>fetch(url, { credentials: true })</script> -->",
  },
  { name: "code that is shown", path: "a.html", text: "<pre>fetch(url, { credentials: true })</pre>" },
  {
    name: "a script that a text field shows",
    path: "a.html",
    text: '<textarea rows="3"><script>fetch(url, { credentials: true })</script></textarea>',
  },
  {
    name: "a script in a title",
    path: "a.html",
    text: "<title>How <script>fetch(url, { credentials: true })</script> fails</title>",
  },
  {
    name: "a script in the value of an attribute",
    path: "a.html",
    text: "<p title=\"<script>fetch('/x', { credentials: true })</script>\">x</p>",
  },
  {
    name: "a type with parameters, which browsers do not run",
    path: "a.html",
    text: '<script type="text/javascript; charset=utf-8">fetch(url, { credentials: true })</script>',
  },
  { name: "a script that is not finished", path: "a.vue", text: "<script>fetch(url, { credentials: true })" },
];

describe("scripts inside of markup", () => {
  test.each(found)("$name", async ({ path, text: marked }) => {
    const start = marked.indexOf("«");
    const text = marked.replaceAll(/[«»]/g, "");
    const grammar = /html?$/.test(path) ? "javascript" : "typescript";
    const { findings } = await check(text, grammar, {}, { path });
    expect(findings.map((finding) => ({ rule: finding.rule, span: finding.span }))).toEqual([
      { rule, span: { start, end: start + 4 } },
    ]);
    const fix = findings[0]?.fixes.find(({ preferred }) => preferred);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(marked.replace("«true»", '"include"'));
  });

  test.each(silent)("silent: $name", async ({ path, text }) => {
    const { findings } = await check(text, "javascript", {}, { path });
    expect(findings).toEqual([]);
  });

  test("keep their offsets, and lines theirs", () => {
    const text = "a\r\n<script>b()</script>\n<style>c</style><script>d()</script>";
    expect(codeOf("x.vue", text)).toBe(" \r\n        b();        \n                        d();        ");
    expect(codeOf("x.js", text)).toBe(text);
  });
});
