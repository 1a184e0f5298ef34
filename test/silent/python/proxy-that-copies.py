import httpx
from starlette.responses import Response

KEPT = {"content-type", "access-control-allow-origin", "vary"}

async def proxy(request):
    async with httpx.AsyncClient() as client:
        upstream = await client.get("https://upstream.example" + request.url.path)
    headers = {k: v for k, v in upstream.headers.items() if k.lower() in KEPT}
    return Response(upstream.content, headers=headers)
