import os
from itertools import chain

from flask import Flask
from flask_cors import CORS

OWN = ["https://app.example.com"]
extra = [o for o in os.getenv("EXTRA_ORIGINS", "").split(",") if o]
app = Flask(__name__)
CORS(app, origins=list(dict.fromkeys(chain(OWN, extra))), supports_credentials=True)
