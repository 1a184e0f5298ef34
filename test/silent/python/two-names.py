from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
BASE = ["https://app.example.com"]
origins = BASE
if is_local():
    origins.append("http://localhost:3000")
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=BASE, allow_credentials=True, allow_methods=["*"])
