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
