from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

ORIGINS = {"production": ("https://app.example.com",), "staging": ("https://staging.example.com",)}


def middleware(stage: str):
    return [Middleware(CORSMiddleware, allow_origins=ORIGINS[stage], allow_credentials=True, allow_methods=["*"])]


app = Starlette(middleware=middleware("production"))
