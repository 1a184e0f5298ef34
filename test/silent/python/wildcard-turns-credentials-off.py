import os
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

origins = [o.strip() for o in os.getenv("CORS_ORIGINS", "https://app.example.com").split(",") if o.strip()]
allow_credentials = True
if "*" in origins:
    allow_credentials = False
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=allow_credentials, allow_methods=["GET", "PUT"], allow_headers=["Content-Type", "Authorization"])
