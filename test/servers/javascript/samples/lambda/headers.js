export const handler = async (event) => {
  return {
    statusCode: 200,
    headers: {
      "Access-Control-Allow-Origin": event.headers.origin,
      "Access-Control-Allow-Credentials": true,
      "Access-Control-Allow-Methods": "GET,PUT",
      "Access-Control-Allow-Headers": "Authorization,X-A",
    },
    body: JSON.stringify({ ok: true }),
  };
};
