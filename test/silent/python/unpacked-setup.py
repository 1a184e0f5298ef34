from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

def setup_cors(app, origins, *, credentials=True, **options):
    app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=credentials, **options)

app = FastAPI()
setup_cors(app, ["https://app.example.com"], allow_methods=["*"], allow_headers=["*"])
