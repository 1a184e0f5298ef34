// Stands for API Gateway in front of a handler of AWS Lambda.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const [, , file] = process.argv;
const { handler } = await import(pathToFileURL(file));

const server = createServer(async (request, response) => {
  const event = { httpMethod: request.method, path: request.url, headers: request.headers, body: null };
  const answer = await handler(event, {});
  response.statusCode = answer.statusCode;
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value));
  for (const [name, values] of Object.entries(answer.multiValueHeaders ?? {}))
    response.setHeader(name, values.map(String));
  response.end(answer.body);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
