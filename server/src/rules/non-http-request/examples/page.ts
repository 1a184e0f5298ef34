import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "non-http-request",
  grammar: "javascript",
  invalid: [
    {
      name: "a file",
      code: `fetch(«"file:///home/me/data.json"»); // blocked by CORS policy
`,
      message: "Browsers load no `file:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
    {
      name: "an address with a name",
      code: `const DATA = ‹"file://data.json"›;
// CORS?
fetch(«DATA»).then((response) => response.json());
`,
      message: "Browsers load no `file:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
    {
      name: "a socket",
      code: `fetch(«"ws://localhost:3000/cors"»);
`,
      message: "Browsers load no `ws:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
    {
      name: "axios",
      code: `import axios from "axios";
axios.get(«"file:///C:/data.json"»);
`,
      message: "Browsers load no `file:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
    {
      name: "XMLHttpRequest",
      code: `const request = new XMLHttpRequest();
request.open("GET", «"file:///data.json"»);
request.send();
`,
      message: "Browsers load no `file:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
    {
      name: "an address that is put together",
      code: `fetch(«"file://" + path»);
`,
      message: "Browsers load no `file:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
    {
      name: "a template, and jQuery",
      code: `$.getJSON(«\`file:///\${folder}/data.json\`», show);
`,
      message: "Browsers load no `file:` URL for a page's code: cross-origin requests are for http and https only.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "views of editors and of apps for phones",
      code: `const editor = acquireVsCodeApi();
fetch("file:///android_asset/www/data.json");
`,
    },
    {
      name: "http and https",
      code: `fetch("http://localhost:3000/cors");
fetch("https://api.example.com/");
`,
    },
    {
      name: "relative",
      code: `fetch("./data.json"); // no CORS
fetch("/file:x");
`,
    },
    {
      name: "data and blobs",
      code: `fetch("data:text/plain,cors");
fetch(URL.createObjectURL(blob));
`,
    },
    {
      name: "a runtime that reads files so",
      code: `// CORS does not apply
const text = await fetch("file:///etc/hosts");
Deno.exit(0);
`,
    },
    {
      name: "apps that read their own files so",
      code: `import * as FileSystem from "expo-file-system";
const photo = await fetch("file:///data/user/photo.jpg");
`,
    },
    {
      name: "an app of Cordova",
      code: `document.addEventListener("deviceready", () => fetch("file:///android_asset/www/data.json"));
`,
    },
  ],
};
