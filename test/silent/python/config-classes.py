import os
from flask import Flask
from flask_cors import CORS

class Config:
    CORS_ORIGINS = ["https://app.example.com"]
class DevelopmentConfig(Config):
    CORS_ORIGINS = ["http://localhost:3000"]
config = {"development": DevelopmentConfig, "production": Config}
app = Flask(__name__)
app.config.from_object(config[os.getenv("FLASK_ENV", "production")])
CORS(app, origins=app.config["CORS_ORIGINS"], supports_credentials=True)
