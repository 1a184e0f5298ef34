"""A small shop API, with a mistake that many FastAPI projects make."""

from fastapi import FastAPI, Response
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()

app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)


@app.get("/basket")
def basket(response: Response):
    response.headers["Cache-Control"] = "private"
    return {"items": ["tea", "biscuits"]}
