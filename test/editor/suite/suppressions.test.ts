import { closeAll, openFile, replaceText, waitForFindings } from "./editor.ts";
import { samples } from "./samples.ts";

/** A comment in each language's own marks, written after a line with a mistake. */
const cases = [
  {
    file: "main.py",
    line: 'allow_origins=["*"],',
    comment: "# corslint-disable-line wildcard-origin-with-credentials",
  },
  { file: "server.js", line: "origin: true,", comment: "// corslint-disable-line reflected-origin-with-credentials" },
  {
    file: "nginx.conf",
    line: "add_header Access-Control-Allow-Origin $http_origin always;",
    comment: "# corslint-disable-line reflected-origin-with-credentials",
  },
] as const;

describe("suppression comments", () => {
  afterEach(closeAll);

  for (const { file, line, comment } of cases) {
    it(`typed into ${file} silence their line and no other`, async () => {
      const document = await openFile(file);
      await waitForFindings(document, samples[file]);
      await replaceText(document, line, `${line} ${comment} -- only for the demo`);
      await waitForFindings(document, samples[file].slice(1));
      await replaceText(document, ` ${comment} -- only for the demo`, "");
      await waitForFindings(document, samples[file]);
    });
  }
});
