import aiohttp_cors
from aiohttp import web


async def answer(request):
    return web.json_response({"ok": True})


app = web.Application()
cors = aiohttp_cors.setup(
    app,
    defaults={
        "*": aiohttp_cors.ResourceOptions(
            allow_credentials=True,
            allow_headers="*",
            allow_methods=["GET", "PUT"],
        )
    },
)
resource = cors.add(app.router.add_resource("/"))
cors.add(resource.add_route("GET", answer))
cors.add(resource.add_route("PUT", answer))
