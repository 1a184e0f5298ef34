import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

const table = process.env.TABLE_NAME ?? "";
const database = new DynamoDBClient({});

const trusted: ReadonlyArray<string> = ["https://shop.example.com", "https://admin.example.com"];

function corsFor(event: APIGatewayProxyEventV2): Record<string, string> {
  const origin = event.headers.origin ?? event.headers.Origin;
  const base = { Vary: "Origin" };
  if (origin === undefined || !trusted.includes(origin)) return base;
  return {
    ...base,
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Allow-Headers": "content-type,authorization",
    "Access-Control-Allow-Methods": "GET,PUT,OPTIONS",
  };
}

function answer(event: APIGatewayProxyEventV2, statusCode: number, body?: unknown): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: { ...corsFor(event), "Content-Type": "application/json", "Cache-Control": "no-store" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

async function load(id: string): Promise<unknown> {
  const { Item } = await database.send(new GetItemCommand({ TableName: table, Key: { id: { S: id } } }));
  return Item ? JSON.parse(Item.document?.S ?? "null") : undefined;
}

async function save(id: string, document: unknown): Promise<void> {
  await database.send(
    new PutItemCommand({ TableName: table, Item: { id: { S: id }, document: { S: JSON.stringify(document) } } }),
  );
}

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { method } = event.requestContext.http;
  const id = event.pathParameters?.id;
  if (method === "OPTIONS") return answer(event, 204);
  if (!id) return answer(event, 400, { error: "no id" });
  try {
    if (method === "GET") {
      const document = await load(id);
      return document === undefined ? answer(event, 404, { error: "not found" }) : answer(event, 200, document);
    }
    if (method === "PUT") {
      await save(id, JSON.parse(event.body ?? "null"));
      return answer(event, 204);
    }
    return answer(event, 405, { error: method });
  } catch (error) {
    console.error(JSON.stringify({ id, method, error: String(error) }));
    return answer(event, 500, { error: "internal" });
  }
}
