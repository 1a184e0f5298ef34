from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"])
app.add_middleware(HTTPSRedirectMiddleware)


@app.api_route("/", methods=["GET", "PUT"])
def answer():
    return {"ok": True}
