import tornado.web


class Answer(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", self.request.headers.get("Origin", "*"))
        self.set_header("Access-Control-Allow-Credentials", "true")
        self.set_header("Access-Control-Allow-Methods", "GET, PUT")
        self.set_header("Access-Control-Allow-Headers", "Authorization, X-A")

    def get(self):
        self.write({"ok": True})

    def put(self):
        self.write({"ok": True})

    def options(self):
        self.set_status(204)


app = tornado.web.Application([("/", Answer)])
