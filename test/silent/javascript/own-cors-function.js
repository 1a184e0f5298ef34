const http = require("node:http");
const { parse } = require("node:url");

const config = {
  port: Number(process.env.PORT || 8080),
  partners: ["https://partner-one.example", "https://partner-two.example"],
  methods: "GET,PUT,DELETE",
  headers: "authorization,content-type",
};

/** Decides about one request; nothing here is the package of that name. */
function cors(request, response) {
  const origin = request.headers.origin;
  response.setHeader("Vary", "Origin");
  if (!origin) return "same-origin";
  if (!config.partners.includes(origin)) return "refused";
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Allow-Credentials", "true");
  if (request.method !== "OPTIONS") return "allowed";
  response.setHeader("Access-Control-Allow-Methods", config.methods);
  response.setHeader("Access-Control-Allow-Headers", config.headers);
  response.setHeader("Access-Control-Max-Age", "300");
  response.writeHead(204);
  response.end();
  return "answered";
}

const routes = new Map([
  ["GET /devices", listDevices],
  ["PUT /devices", saveDevice],
  ["DELETE /devices", removeDevice],
]);

const devices = new Map();

function listDevices(_request, response) {
  reply(response, 200, [...devices.values()]);
}

async function saveDevice(request, response) {
  const device = JSON.parse(await bodyOf(request));
  if (typeof device.serial !== "string") return reply(response, 422, { error: "serial is missing" });
  devices.set(device.serial, device);
  return reply(response, 200, device);
}

function removeDevice(request, response) {
  const { query } = parse(request.url, true);
  reply(response, devices.delete(query.serial) ? 204 : 404, undefined);
}

function reply(response, status, body) {
  response.statusCode = status;
  if (body === undefined) return response.end();
  response.setHeader("Content-Type", "application/json");
  return response.end(JSON.stringify(body));
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const server = http.createServer(async (request, response) => {
  const outcome = cors(request, response);
  if (outcome === "answered") return;
  if (outcome === "refused") return reply(response, 403, { error: "this origin is not a partner" });
  const { pathname } = parse(request.url);
  const route = routes.get(`${request.method} ${pathname}`);
  if (!route) return reply(response, 404, { error: "no such route" });
  try {
    await route(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) reply(response, 500, { error: "something went wrong" });
  }
});

module.exports = { server, cors };
if (require.main === module) server.listen(config.port);
