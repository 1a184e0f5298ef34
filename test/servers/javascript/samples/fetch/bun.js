Bun.serve({
  fetch(req) {
    const response = Response.json({ ok: true });
    const origin = req.headers.get("origin") ?? "";
    if (origin.endsWith("example.com")) {
      response.headers.set("Access-Control-Allow-Origin", origin);
      response.headers.set("Access-Control-Allow-Credentials", "true");
    }
    response.headers.set("Vary", "Origin");
    return response;
  },
});
