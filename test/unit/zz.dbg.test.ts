import { test } from "vitest";
import { readExpress } from "../../server/src/frameworks/javascript/express/read.ts";
import { withSource } from "../support/sources.ts";
test("dbg", async () => {
  const text = `import http from 'node:http';
http.createServer((req, res) => {
  const o=req.headers.origin; if(o && o.indexOf('example.com')!==-1){res.setHeader('Access-Control-Allow-Origin',o);res.setHeader('Access-Control-Allow-Credentials','true');} res.end('ok')
}).listen(3000);`;
  console.log(JSON.stringify(await withSource(text, "javascript", (s) => readExpress(s).map((p) => p.origins)), null, 1));
});
