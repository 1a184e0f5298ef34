import type { Examples, FilesAround } from "../../examples.ts";

const axios =
  "`axios` knows no option `credentials` and sends no cookies to other origins for it. It takes `withCredentials: true`.";

function beside(files: Readonly<Record<string, string>>): FilesAround {
  return { path: "src/basket.ts", files };
}

const instance = 'import axios from "axios";\n';
const made = 'axios.create({ baseURL: "https://api.example.com", withCredentials: true })';

/** Instances that another file of the project makes. */
export const examples: Examples = {
  rule: "wrong-credentials-option",
  grammar: "typescript",
  invalid: [
    {
      name: "the default export",
      around: beside({ "src/api.ts": `${instance}export default ${made};\n` }),
      code: `import api from "./api";
export const load = () => api.get("/basket", { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `import api from "./api";
export const load = () => api.get("/basket", { withCredentials: true });
`,
      },
    },
    {
      name: "a named export that is changed and handed on",
      around: beside({
        "src/http/index.ts": 'export * from "./client";\n',
        "src/http/client.ts": `${instance}export const client = ${made};\nclient.defaults.timeout = 500;\n`,
      }),
      code: `import { client as http } from "./http";
export const save = (item: Item) => http.post("/basket", item, { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `import { client as http } from "./http";
export const save = (item: Item) => http.post("/basket", item, { withCredentials: true });
`,
      },
    },
    {
      name: "a name of its own that is exported, in CommonJS",
      around: beside({
        "src/api.js": `const axios = require("axios");\nconst api = ${made};\nmodule.exports = api;\n`,
      }),
      code: `const api = require("./api");
exports.load = () => api.get("/basket", { «credentials»: "include" });
`,
      message: axios,
      fixes: {
        correct: `const api = require("./api");
exports.load = () => api.get("/basket", { withCredentials: true });
`,
      },
    },
    {
      name: "an instance of ky",
      around: beside({
        "src/api.ts":
          'import ky from "ky";\nconst api = ky.create({ prefixUrl: "https://api.example.com" });\nexport { api };\n',
      }),
      code: `import { api } from "./api";
export const load = () => api.get("basket", { «withCredentials»: true }).json();
`,
      message:
        '`ky` knows no option `withCredentials` and sends no cookies to other origins for it. It takes `credentials: "include"`.',
      fixes: {
        correct: `import { api } from "./api";
export const load = () => api.get("basket", { credentials: "include" }).json();
`,
      },
    },
  ],
  valid: [
    {
      name: "the right option",
      around: beside({ "src/api.ts": `${instance}export default ${made};\n` }),
      code: `import api from "./api";
export const load = () => api.get("/basket", { withCredentials: true });
`,
    },
    {
      name: "what the other file makes of the instance is not known",
      around: beside({ "src/api.ts": `${instance}export default wrapped(${made});\n` }),
      code: `import api from "./api";
export const load = () => api.get("/basket", { credentials: "include" });
`,
    },
    {
      name: "another export of the file",
      around: beside({
        "src/api.ts": `${instance}export const http = ${made};\nexport const api = { get: (path, init) => fetch(path, init) };\n`,
      }),
      code: `import { api } from "./api";
export const load = () => api.get("/basket", { credentials: "include" });
`,
    },
    {
      name: "files that hand each other's exports on",
      around: beside({ "src/one.ts": 'export * from "./two";\n', "src/two.ts": 'export * from "./one";\n' }),
      code: `import { api } from "./one";
export const load = () => api.get("/basket", { credentials: "include" });
`,
    },
  ],
};
