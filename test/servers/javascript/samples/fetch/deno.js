Deno.serve((request) => {
  const headers = new Headers();
  headers.set("Access-Control-Allow-Origin", request.headers.get("Origin") ?? "*");
  headers.set("Access-Control-Allow-Credentials", "true");
  headers.set("Access-Control-Allow-Methods", "GET, PUT");
  headers.set("Access-Control-Allow-Headers", "Authorization, X-A");
  return new Response("ok", { headers });
});
