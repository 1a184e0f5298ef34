import { cookies, headers } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";

const embedders = new Map<string, { readonly name: string; readonly limit: number }>([
  ["https://news.example.org", { name: "News", limit: 50 }],
  ["https://magazine.example.net", { name: "Magazine", limit: 10 }],
]);

function headersFor(origin: string | null): Headers {
  const answer = new Headers({ Vary: "Origin", "Cache-Control": "private, max-age=60" });
  const embedder = origin === null ? undefined : embedders.get(origin);
  if (origin !== null && embedder) {
    answer.set("Access-Control-Allow-Origin", origin);
    answer.set("Access-Control-Allow-Credentials", "true");
    answer.set("X-RateLimit-Limit", String(embedder.limit));
    answer.set("Access-Control-Expose-Headers", "X-RateLimit-Limit");
  }
  return answer;
}

async function loadWidget(id: string, session: string | undefined): Promise<unknown> {
  const upstream = await fetch(`${process.env.WIDGETS_URL}/widgets/${id}`, {
    headers: { Cookie: session ? `session=${session}` : "", Origin: "https://www.example.com" },
    next: { revalidate: 60 },
  });
  return upstream.ok ? upstream.json() : undefined;
}

export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const origin = (await headers()).get("origin");
  const session = (await cookies()).get("session")?.value;
  const widget = await loadWidget(id, session);
  if (widget === undefined) {
    return NextResponse.json({ error: "no such widget" }, { status: 404, headers: headersFor(origin) });
  }
  const response = NextResponse.json(widget, { headers: headersFor(origin) });
  if (!session && request.nextUrl.searchParams.has("trial")) {
    response.cookies.set("session", crypto.randomUUID(), { httpOnly: true, secure: true, sameSite: "none", path: "/" });
  }
  return response;
}

export function OPTIONS(request: NextRequest) {
  const answer = headersFor(request.headers.get("origin"));
  answer.set("Access-Control-Allow-Methods", "GET");
  answer.set("Access-Control-Allow-Headers", "content-type");
  return new NextResponse(null, { status: 204, headers: answer });
}
