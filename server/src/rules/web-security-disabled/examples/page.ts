import type { Examples } from "../../examples.ts";

export const examples: Examples = {
  rule: "web-security-disabled",
  grammar: "javascript",
  invalid: [
    {
      name: "a window",
      code: `const { BrowserWindow } = require("electron");
new BrowserWindow({ webPreferences: { sandbox: true, webSecurity: «false» } });
`,
      message:
        "`webSecurity` switches the same-origin policy off: any page that this window loads can read every site as its user.",
      fixes: {
        correct: `const { BrowserWindow } = require("electron");
new BrowserWindow({ webPreferences: { sandbox: true } });
`,
      },
    },
    {
      name: "a switch",
      code: `import { app } from "electron";
app.commandLine.appendSwitch(«"disable-web-security"»);
`,
      message:
        "`disable-web-security` switches the same-origin policy off: any page that this window loads can read every site as its user.",
      fixes: {},
    },
  ],
  valid: [
    {
      name: "on",
      code: `const { BrowserWindow } = require("electron");
new BrowserWindow({ webPreferences: { webSecurity: true } });
`,
    },
    {
      name: "among the options of the window, where Electron does not read it",
      code: `const { BrowserWindow } = require("electron");
new BrowserWindow({ width: 800, webPreferences: { sandbox: true }, webSecurity: false });
`,
    },
    {
      name: "decided elsewhere",
      code: `const { BrowserWindow } = require("electron");
new BrowserWindow({ webPreferences: { webSecurity: !isDevelopment } });
`,
    },
    {
      name: "only while the program is being developed",
      code: `const { app, BrowserWindow } = require("electron");
if (isDevelopment) app.commandLine.appendSwitch("disable-web-security");
new BrowserWindow({ webPreferences: { sandbox: true, ...(!app.isPackaged && { webSecurity: false }) } });
`,
    },
    {
      name: "a test that drives a browser",
      code: `await puppeteer.launch({ args: ["--disable-web-security"] });
`,
    },
    {
      name: "what a test expects of a window",
      code: `import { BrowserWindow } from "electron";
expect(BrowserWindow.mock.calls[0][0].webPreferences).not.toEqual({ webSecurity: false });
`,
    },
  ],
};
