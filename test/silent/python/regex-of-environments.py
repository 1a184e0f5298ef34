import re

from flask import Flask
from flask_cors import CORS

PREVIEW = re.compile(r"^https://pr-[0-9]+\.preview\.example\.com$")
app = Flask(__name__)
CORS(app, origins=["https://app.example.com", PREVIEW], supports_credentials=True)
