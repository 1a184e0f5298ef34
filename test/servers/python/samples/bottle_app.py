import bottle
from bottle import request, response

app = bottle.Bottle()


@app.route("/", method=["GET", "PUT", "OPTIONS"])
def answer():
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    response.headers["Access-Control-Allow-Methods"] = "GET, PUT"
    response.headers["Access-Control-Allow-Headers"] = "Authorization, X-A"
    return {"ok": True}
