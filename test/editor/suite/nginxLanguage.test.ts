import * as assert from "node:assert/strict";
import { closeAll, openNewFile } from "./editor.ts";

/** Paths in the opened folder and whether they are nginx files. */
const paths = {
  "nginx.conf": true,
  "nginx.conf.dist": true,
  "shop.nginx": true,
  "nginx/shop.conf": true,
  "conf.d/shop.conf": true,
  "sites-available/shop": true,
  "sites-enabled/shop.example.com": true,
  "shop.conf.template": true,
  "other.conf": false,
  "httpd/httpd.conf": false,
  "sites/shop": false,
};

describe("the language nginx", () => {
  afterEach(closeAll);

  for (const [path, nginx] of Object.entries(paths)) {
    it(`${nginx ? "is" : "is not"} given to ${path}`, async () => {
      const { languageId } = await openNewFile(`languages/${path}`, "events {\n}\n");
      assert.equal(languageId === "nginx", nginx, `its language is ${languageId}`);
    });
  }
});
