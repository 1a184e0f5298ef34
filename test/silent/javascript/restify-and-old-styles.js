var http = require("http");
var fs = require("fs");
var url = require("url");

/*
 * An old server, in the style of its time. Reads who may ask from a file and starts again when that file changes.
 */
var allowed = {};

function reload(file) {
  var lines = fs.readFileSync(file, "utf8").split("\n");
  allowed = {};
  lines.forEach((line) => {
    var origin = line.replace(/#.*/, "").trim();
    if (/^https:\/\/[a-z0-9.-]+$/.test(origin)) allowed[origin] = true;
  });
}

function cors(handler) {
  return (req, res) => {
    var origin = req.headers["origin"];
    res.setHeader("Vary", "Origin");
    if (origin && Object.hasOwn(allowed, origin)) {
      res.setHeader("Access-Control-Allow-Origin", origin);
      res.setHeader("Access-Control-Allow-Credentials", "true");
    } else if (origin) {
      res.statusCode = 403;
      return res.end("not allowed");
    }
    if (req.method === "OPTIONS") {
      res.setHeader("Access-Control-Allow-Methods", "GET, POST");
      res.setHeader("Access-Control-Allow-Headers", "Content-Type");
      res.statusCode = 204;
      return res.end();
    }
    return handler(req, res);
  };
}

var counters = {};

function count(req, res) {
  var name = url.parse(req.url, true).query.name || "all";
  if (req.method === "POST") counters[name] = (counters[name] || 0) + 1;
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify({ name: name, value: counters[name] || 0 }));
}

function log(handler) {
  return (req, res) => {
    var started = Date.now();
    res.on("finish", () => {
      console.log("%s %s %d %dms", req.method, req.url, res.statusCode, Date.now() - started);
    });
    handler(req, res);
  };
}

var file = process.argv[2] || "origins.txt";
reload(file);
fs.watchFile(file, () => {
  reload(file);
});

http.createServer(log(cors(count))).listen(8000, "127.0.0.1");
