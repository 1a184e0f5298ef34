from aiohttp import web


async def answer(request):
    response = web.json_response({"ok": True})
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


app = web.Application()
app.add_routes([web.get("/", answer), web.put("/", answer)])
