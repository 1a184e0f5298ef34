from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route


async def answer(request):
    return JSONResponse({"ok": True})


app = Starlette(
    routes=[Route("/", answer, methods=["GET", "PUT"])],
    middleware=[
        Middleware(
            CORSMiddleware,
            allow_origin_regex=r"https://.*example\.com",
            allow_credentials=True,
            allow_methods=["GET", "PUT"],
            allow_headers=["Authorization", "X-A"],
        )
    ],
)
