from quart import Quart, request

app = Quart(__name__)


@app.route("/", methods=["GET", "PUT"])
async def answer():
    return {"ok": True}


@app.after_request
async def add_cors(response):
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Access-Control-Allow-Methods"] = "GET, PUT"
    response.headers["Access-Control-Allow-Headers"] = "Authorization, X-A"
    return response
