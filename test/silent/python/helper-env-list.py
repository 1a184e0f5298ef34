import os
from flask import Flask
from flask_cors import CORS

def env_list(name, default=""):
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]

app = Flask(__name__)
CORS(app, resources={r"/api/*": {"origins": env_list("CORS_ORIGINS", "https://app.example.com")}}, supports_credentials=True)
