import { NextResponse } from "next/server";

export async function GET(request) {
  const response = NextResponse.json({ ok: true });
  response.headers.set("Access-Control-Allow-Origin", request.headers.get("origin"));
  response.headers.set("Access-Control-Allow-Credentials", "true");
  return response;
}

export async function OPTIONS(request) {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": request.headers.get("origin"),
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Allow-Methods": "GET, PUT",
      "Access-Control-Allow-Headers": "Authorization, X-A",
    },
  });
}
