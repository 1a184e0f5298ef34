import { NextResponse } from "next/server";

export function proxy(request) {
  const response = NextResponse.next();
  response.headers.set("Access-Control-Allow-Origin", request.headers.get("origin") ?? "*");
  response.headers.set("Access-Control-Allow-Credentials", "true");
  response.headers.set("Access-Control-Allow-Methods", "GET, PUT");
  response.headers.set("Access-Control-Allow-Headers", "Authorization, X-A");
  return response;
}

export const config = { matcher: "/api/:path*" };
