from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["GET", "PUT"])
def answer():
    return {"ok": True}


@app.after_request
def add_cors(response):
    origin = request.headers.get("Origin")
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Access-Control-Allow-Methods"] = "GET, PUT"
    response.headers["Access-Control-Allow-Headers"] = "Authorization, X-A"
    return response
