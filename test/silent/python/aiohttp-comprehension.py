import aiohttp_cors
from aiohttp import web
from settings import ORIGINS

app = web.Application()
cors = aiohttp_cors.setup(app, defaults=make_defaults(ORIGINS))
for route in list(app.router.routes()):
    cors.add(route)
