from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
DEBUG = False
app = FastAPI()
if DEBUG:
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
else:
    app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True, allow_methods=["GET", "PUT"])
