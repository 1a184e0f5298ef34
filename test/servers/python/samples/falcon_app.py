import falcon


class Answer:
    def on_get(self, req, resp):
        resp.media = {"ok": True}

    def on_put(self, req, resp):
        resp.media = {"ok": True}


app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins="*", allow_credentials="*"))
app.add_route("/", Answer())
