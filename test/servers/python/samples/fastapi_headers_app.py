from fastapi import FastAPI, Request, Response

app = FastAPI()


@app.get("/")
def answer(request: Request, response: Response):
    origin = request.headers.get("origin")
    response.headers["Access-Control-Allow-Origin"] = origin or "*"
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return {"ok": True}
