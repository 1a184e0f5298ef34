import type { Examples } from "../../examples.ts";

const message =
  'With "no-cors" the answer is opaque: its status is 0 and its body is empty, whatever the server sends. Let the server allow this origin instead.';

/** The ways in which code gets at an answer, and code that knows what it gets. */
export const examples: Examples = {
  rule: "opaque-no-cors",
  grammar: "javascript",
  invalid: [
    {
      name: "taken apart",
      code: `const { ‹status› } = await fetch(url, { mode: «"no-cors"» });
`,
      message,
      fixes: {
        correct: `const { status } = await fetch(url, {});
`,
      },
    },
    {
      name: "taken apart by a callback",
      code: `fetch(url, { mode: «"no-cors"» }).then(({ ‹ok› }) => show(ok));
`,
      message,
      fixes: {
        correct: `fetch(url, {}).then(({ ok }) => show(ok));
`,
      },
    },
    {
      name: "by a function with a name",
      code: `const toJson = (answer) => answer.‹json›();
fetch(url, { mode: «"no-cors"» }).then(toJson);
`,
      message,
      fixes: {
        correct: `const toJson = (answer) => answer.json();
fetch(url, {}).then(toJson);
`,
      },
    },
    {
      name: "by a function that is declared",
      code: `function check(answer) {
  if (!answer.‹ok›) throw new Error("no");
  return answer;
}
fetch(url, { mode: «"no-cors"» }).then(check);
`,
      message,
      fixes: {
        correct: `function check(answer) {
  if (!answer.ok) throw new Error("no");
  return answer;
}
fetch(url, {}).then(check);
`,
      },
    },
    {
      name: "a name that is given it later",
      code: `async function load() {
  let answer;
  try {
    answer = await fetch(url, { mode: «"no-cors"» });
  } catch {
    return undefined;
  }
  return answer.‹text›();
}
`,
      message,
      fixes: {
        correct: `async function load() {
  let answer;
  try {
    answer = await fetch(url, {});
  } catch {
    return undefined;
  }
  return answer.text();
}
`,
      },
    },
    {
      name: "a promise with a name",
      code: `const asked = fetch(url, { mode: «"no-cors"» });
asked.then((answer) => answer.‹json›());
`,
      message,
      fixes: {
        correct: `const asked = fetch(url, {});
asked.then((answer) => answer.json());
`,
      },
    },
    {
      name: "a request object",
      code: `const request = new Request(url, { mode: «"no-cors"», cache: "no-store" });
const answer = await fetch(request);
show(await answer.‹text›());
`,
      message,
      fixes: {
        correct: `const request = new Request(url, { cache: "no-store" });
const answer = await fetch(request);
show(await answer.text());
`,
      },
    },
    {
      name: "a function that only asks",
      code: `const load = async (path) => await fetch(api + path, { mode: «"no-cors"» });
const answer = await load("/basket");
show(await answer.‹json›());
`,
      message,
      fixes: {
        correct: `const load = async (path) => await fetch(api + path, {});
const answer = await load("/basket");
show(await answer.json());
`,
      },
    },
    {
      name: "a copy",
      code: `const answer = await fetch(url, { mode: «"no-cors"» });
show(await answer.clone().‹text›());
`,
      message,
      fixes: {
        correct: `const answer = await fetch(url, {});
show(await answer.clone().text());
`,
      },
    },
    {
      name: "options of another file, which are mended there",
      around: { path: "src/basket.js", files: { "src/options.js": 'export const options = { mode: "no-cors" };' } },
      code: `import { options } from "./options.js"; // no-cors
const answer = await fetch("https://api.example.com/basket", «options»);
show(await answer.‹json›());
`,
      message,
      fixes: {},
    },
  ],
  valid: [
    {
      name: "who looks at the type knows",
      code: `const answer = await fetch(url, { mode: "no-cors" });
if (answer.ok || answer.type === "opaque") cache.put(url, answer);
`,
    },
    {
      name: "who looks for the status 0 knows",
      code: `fetch(url, { mode: "no-cors" }).then((answer) => setReachable(answer.status === 0));
`,
    },
    {
      name: "the page's own server, whose answers are no other origin's",
      code: `const answer = await fetch("/health", { mode: "no-cors" });
show(answer.ok);
const same = await fetch(\`\${window.location.origin}/health\`, { mode: "no-cors" });
show(same.ok);
`,
    },
    {
      name: "the page's own server, as the tools that build the page say",
      code: `const a = await fetch(\`\${import.meta.env.BASE_URL}data.json\`, { mode: "no-cors" });
show(await a.json());
const b = await fetch(process.env.PUBLIC_URL + "/data.json", { mode: "no-cors" });
show(await b.json());
const c = await fetch(new URL("data.json", document.baseURI), { mode: "no-cors" });
show(await c.json());
`,
    },
    {
      name: "what the page holds itself",
      code: `const a = await fetch("data:text/plain,basket", { mode: "no-cors" });
show(await a.text());
const b = await fetch(URL.createObjectURL(file), { mode: "no-cors" });
show(await b.text());
`,
    },
    {
      name: "Node and React Native, which show all of the answer",
      code: `import { writeFile } from "node:fs/promises";
const answer = await fetch("https://api.example.com/basket", { mode: "no-cors", headers: { Authorization: token } });
await writeFile("basket.json", await answer.text());
`,
    },
    {
      name: "a component that only the server runs",
      around: { path: "app/page.tsx", files: {} },
      code: `export default async function Page() {
  const answer = await fetch("https://api.example.com/basket", { mode: "no-cors" });
  return show(await answer.json());
}
`,
    },
    {
      name: "a mode that is changed, written over, or may be",
      code: `const options = { mode: "no-cors" };
options.mode = "cors";
show(await (await fetch(url, options)).json());
const base = { mode: "no-cors" };
show(await (await fetch(url, { ...base, mode: "cors" })).json());
show(await (await fetch(url, { mode: "no-cors", ...given })).json());
`,
    },
    {
      name: "functions that ask the page's own server, or in more than one way",
      code: `const own = (path) => fetch(path, { mode: "no-cors" });
own("/basket").then((answer) => answer.json());
function load(path, isFar) {
  if (isFar) return fetch(path, { mode: "no-cors" });
  return fetch(path);
}
load("https://api.example.com/basket", false).then((answer) => answer.json());
`,
    },
    {
      name: "a name that is given something else as well",
      code: `async function load() {
  let answer;
  if (isFar) answer = await fetch(url, { mode: "no-cors" });
  else answer = await fetch("/copy");
  return answer.text();
}
`,
    },
    {
      name: "the mode of requests that a worker sees",
      code: `self.addEventListener("fetch", (event) => {
  if (event.request.mode === "no-cors") return;
  event.respondWith(fetch(event.request));
});
`,
    },
  ],
};
