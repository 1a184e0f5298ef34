export interface Env {
  readonly IMAGES: R2Bucket;
  readonly UPSTREAM: string;
  readonly TOKEN: string;
}

const readers: Record<string, true> = {
  "https://gallery.example.com": true,
  "https://editor.example.com": true,
};

function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get("Origin");
  const answer = new Response(response.body, response);
  answer.headers.append("Vary", "Origin");
  answer.headers.delete("Access-Control-Allow-Origin");
  if (origin !== null && Object.hasOwn(readers, origin)) {
    answer.headers.set("Access-Control-Allow-Origin", origin);
    answer.headers.set("Access-Control-Expose-Headers", "ETag, Content-Length");
  }
  return answer;
}

function preflight(request: Request): Response {
  const asked = request.headers.get("Access-Control-Request-Method");
  if (asked === null) return new Response(null, { status: 204, headers: { Allow: "GET, PUT, OPTIONS" } });
  const headers = {
    "Access-Control-Allow-Methods": "GET, PUT",
    "Access-Control-Allow-Headers": "content-type, x-image-name",
    "Access-Control-Max-Age": "7200",
  };
  return withCors(request, new Response(null, { status: 204, headers }));
}

async function fromBucket(request: Request, env: Env, key: string): Promise<Response> {
  const object = await env.IMAGES.get(key, { onlyIf: request.headers });
  if (!object) return new Response("not found", { status: 404 });
  const headers = new Headers();
  object.writeHttpMetadata(headers);
  headers.set("ETag", object.httpEtag);
  return "body" in object ? new Response(object.body, { headers }) : new Response(null, { status: 304, headers });
}

async function fromUpstream(request: Request, env: Env): Promise<Response> {
  const url = new URL(request.url);
  return fetch(new URL(url.pathname, env.UPSTREAM), {
    method: request.method,
    body: request.body,
    headers: {
      Authorization: `Bearer ${env.TOKEN}`,
      Host: "internal.example.com",
      Cookie: request.headers.get("Cookie") ?? "",
      Origin: request.headers.get("Origin") ?? "",
    },
  });
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method === "OPTIONS") return preflight(request);
    const { pathname } = new URL(request.url);
    if (request.method === "GET" && pathname.startsWith("/images/")) {
      return withCors(request, await fromBucket(request, env, pathname.slice("/images/".length)));
    }
    return withCors(request, await fromUpstream(request, env));
  },
} satisfies ExportedHandler<Env>;
