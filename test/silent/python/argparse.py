import argparse

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

parser = argparse.ArgumentParser()
parser.add_argument("--allow-origins", nargs="*", default=["https://app.example.com"], help="origins, or * for everybody")
parser.add_argument("--allow-credentials", action="store_true", help="send Access-Control-Allow-Credentials: true")
args = parser.parse_args()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=args.allow_origins, allow_credentials=args.allow_credentials, allow_methods=["*"])
