import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

def cors_options() -> dict:
    if os.getenv("ENV") == "local":
        return {"allow_origins": ["*"], "allow_credentials": False}
    return {"allow_origins": ["https://app.example.com"], "allow_credentials": True}

app = FastAPI()
app.add_middleware(CORSMiddleware, **cors_options(), allow_methods=["GET", "POST"])
