from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=list(map(str, ["https://app.example.com"])), allow_methods=["*"])
