from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
domains = ["app.example.com", "https://admin.example.com"]
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=[d if d.startswith("http") else f"https://{d}" for d in domains], allow_credentials=True, allow_methods=["*"])
