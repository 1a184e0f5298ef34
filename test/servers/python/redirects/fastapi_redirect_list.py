from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware
from starlette.middleware import Middleware

app = FastAPI(
    middleware=[
        Middleware(HTTPSRedirectMiddleware),
        Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"]),
    ]
)


@app.api_route("/", methods=["GET", "PUT"])
def answer():
    return {"ok": True}
