const express = require("express");
const cors = require("cors");
const { URL } = require("node:url");

const domain = "example.com";

function hostOf(origin) {
  try {
    const { protocol, hostname } = new URL(origin);
    return protocol === "https:" ? hostname : undefined;
  } catch {
    return undefined;
  }
}

function isOurs(host) {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Everything but our own hosts is refused; what is let in is echoed by the library. */
function optionsFor(request, callback) {
  const origin = request.get("Origin");
  const host = origin === undefined ? undefined : hostOf(origin);
  if (host === undefined || !isOurs(host)) {
    callback(null, { origin: false });
    return;
  }
  callback(null, { origin: true, credentials: true, exposedHeaders: ["ETag"] });
}

const app = express();
app.use(cors(optionsFor));
app.use(express.urlencoded({ extended: false }));

const documents = new Map();

app.param("document", (request, response, next, id) => {
  request.document = documents.get(id);
  if (!request.document) return response.status(404).send("no such document");
  return next();
});

app.get("/documents/:document", (request, response) => {
  response.set("ETag", request.document.version);
  response.type("html").send(request.document.html);
});

app.put("/documents/:id", (request, response) => {
  const { title = "untitled", html = "" } = request.body;
  const version = `"${Date.now().toString(36)}"`;
  documents.set(request.params.id, { title, html, version });
  response.set("ETag", version).status(204).end();
});

app.use((_request, response) => response.status(404).send("not found"));

module.exports = app;
