from flask import Flask
from flask_cors import CORS

HOSTS = ["app.example.com", "admin.example.com"]
origins = []
for host in HOSTS:
    origins.append(f"https://{host}")
app = Flask(__name__)
CORS(app, origins=origins, supports_credentials=True)
