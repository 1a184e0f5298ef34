import middy from "@middy/core";
import httpCors from "@middy/http-cors";

const ok = async () => ({ statusCode: 200, body: JSON.stringify({ ok: true }) });

export const handler = middy(ok).use(
  httpCors({
    origins: ["https://*.example.com", "*"],
    credentials: true,
    headers: "Authorization,X-A",
    methods: "GET,PUT",
    disableBeforePreflightResponse: false,
  }),
);
