import tornado.web

ALLOWED = frozenset({"https://app.example.com", "https://admin.example.com"})

class BaseHandler(tornado.web.RequestHandler):
    def set_default_headers(self):
        origin = self.request.headers.get("Origin", "")
        self.add_header("Vary", "Origin")
        if origin in ALLOWED:
            self.set_header("Access-Control-Allow-Origin", origin)
            self.set_header("Access-Control-Allow-Credentials", "true")
            self.set_header("Access-Control-Allow-Methods", "GET, PUT, OPTIONS")
            self.set_header("Access-Control-Allow-Headers", "Content-Type")

    def options(self, *args):
        self.set_status(204)
        self.finish()
