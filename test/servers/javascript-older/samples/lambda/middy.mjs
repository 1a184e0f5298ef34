import middy from "@middy/core";
import httpCors from "@middy/http-cors";

const ok = async () => ({ statusCode: 200, body: JSON.stringify({ ok: true }) });

export const handler = middy(ok).use(httpCors({ credentials: true }));
