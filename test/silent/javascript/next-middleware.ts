import { type NextRequest, NextResponse } from "next/server";

const origins = ["https://www.example.com", "https://studio.example.com"];
const options = {
  "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
  "Access-Control-Allow-Headers": "Content-Type, Authorization",
  "Access-Control-Max-Age": "86400",
};

function isPreflight(request: NextRequest): boolean {
  return request.method === "OPTIONS" && request.headers.has("access-control-request-method");
}

export function middleware(request: NextRequest) {
  const origin = request.headers.get("origin") ?? "";
  const isAllowed = origins.includes(origin);

  if (isPreflight(request)) {
    const headers = {
      Vary: "Origin",
      ...(isAllowed && { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true" }),
      ...options,
    };
    return NextResponse.json({}, { headers });
  }

  const session = request.cookies.get("session")?.value;
  if (!session && request.nextUrl.pathname.startsWith("/api/private")) {
    return NextResponse.json({ error: "log in first" }, { status: 401 });
  }

  const response = NextResponse.next();
  response.headers.append("Vary", "Origin");
  if (isAllowed) {
    response.headers.set("Access-Control-Allow-Origin", origin);
    response.headers.set("Access-Control-Allow-Credentials", "true");
  }
  for (const [name, value] of Object.entries(options)) response.headers.set(name, value);
  if (session) {
    response.cookies.set({
      name: "session",
      value: session,
      httpOnly: true,
      secure: true,
      sameSite: "none",
      maxAge: 60 * 60 * 24,
    });
  }
  return response;
}

export const config = { matcher: ["/api/:path*"] };
