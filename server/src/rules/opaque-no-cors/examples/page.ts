import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "opaque-no-cors",
  grammar: "javascript",
  invalid: [
    {
      name: "the body, in a chain",
      code: `fetch(url, { mode: «"no-cors"» }).then((response) => response.‹json›()).then(show);
`,
      message:
        'With "no-cors" the answer is opaque: its status is 0 and its body is empty, whatever the server sends. Let the server allow this origin instead.',
      fixes: {
        correct: `fetch(url, {}).then((response) => response.json()).then(show);
`,
      },
    },
    {
      name: "the body, behind await",
      code: `async function load() {
  const response = await fetch(url, { method: "GET", mode: «"no-cors"» });
  if (!response.‹ok›) throw new Error("no");
}
`,
      message:
        'With "no-cors" the answer is opaque: its status is 0 and its body is empty, whatever the server sends. Let the server allow this origin instead.',
      fixes: {
        correct: `async function load() {
  const response = await fetch(url, { method: "GET" });
  if (!response.ok) throw new Error("no");
}
`,
      },
    },
    {
      name: "at once",
      code: `async function load() {
  return (await fetch(url, { mode: «"no-cors"», cache: "no-store" })).‹text›();
}
`,
      message:
        'With "no-cors" the answer is opaque: its status is 0 and its body is empty, whatever the server sends. Let the server allow this origin instead.',
      fixes: {
        correct: `async function load() {
  return (await fetch(url, { cache: "no-store" })).text();
}
`,
      },
    },
    {
      name: "a header that is dropped",
      code: `fetch(url, { method: "POST", mode: ‹"no-cors"›, headers: { «Authorization»: token } });
`,
      message: 'With "no-cors" browsers drop the header `Authorization` without a word: the server does not get it.',
      fixes: {},
    },
    {
      name: "a type that is dropped",
      code: `fetch(url, { method: "POST", mode: ‹"no-cors"›, headers: { «"Content-Type"»: "application/json" } });
`,
      message: 'With "no-cors" browsers drop the header `Content-Type` without a word: the server does not get it.',
      fixes: {},
    },
  ],
  valid: [
    {
      name: "is it there at all",
      code: `fetch(url, { mode: "no-cors" }).then(() => setOnline(true), () => setOnline(false));
`,
    },
    {
      name: "a beacon",
      code: `navigator.sendBeacon(url);
await fetch(url, { method: "POST", mode: "no-cors", body });
`,
    },
    {
      name: "for a cache",
      code: `const cache = await caches.open("v1");
cache.put(url, await fetch(url, { mode: "no-cors" }));
`,
    },
    {
      name: "a plain form",
      code: `fetch(url, { method: "POST", mode: "no-cors", headers: { "Content-Type": "application/x-www-form-urlencoded" } });
`,
    },
    {
      name: "another answer of that name",
      code: `const response = await fetch(url, { mode: "no-cors" });
function show(response) {
  return response.json();
}
`,
    },
    {
      name: "another mode",
      code: `const response = await fetch(url, { mode: "cors" });
await response.json();
`,
    },
  ],
};
