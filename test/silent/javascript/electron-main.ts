import { join } from "node:path";
import { app, BrowserWindow, ipcMain, net, protocol, session, shell } from "electron";

const api = "https://api.example.com";
const own = "app://desk";

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
]);

function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    webPreferences: {
      preload: join(__dirname, "preload.js"),
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
    },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: "deny" };
  });
  void window.loadURL(`${own}/index.html`);
  return window;
}

/** The API knows the app's own origin only where this header says so. */
function letOwnPagesRead(): void {
  const filter = { urls: [`${api}/*`] };
  session.defaultSession.webRequest.onHeadersReceived(filter, ({ responseHeaders }, callback) => {
    callback({ responseHeaders: { ...responseHeaders, "Access-Control-Allow-Origin": [own] } });
  });
  session.defaultSession.webRequest.onBeforeSendHeaders(filter, ({ requestHeaders }, callback) => {
    callback({ requestHeaders: { ...requestHeaders, Origin: own } });
  });
}

function serveOwnPages(): void {
  protocol.handle("app", (request) => {
    const { pathname } = new URL(request.url);
    return net.fetch(`file://${join(__dirname, "pages", pathname)}`);
  });
}

ipcMain.handle("me", async () => {
  const cookies = await session.defaultSession.cookies.get({ url: api });
  const response = await fetch(`${api}/me`, {
    headers: { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "), Origin: own },
  });
  return response.ok ? response.json() : undefined;
});

app.whenReady().then(() => {
  serveOwnPages();
  letOwnPagesRead();
  openWindow();
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
});

app.on("window-all-closed", () => {
  if (process.platform !== "darwin") app.quit();
});
