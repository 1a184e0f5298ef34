class CorsMiddleware:
    """Adds `Access-Control-Allow-Origin` for the origins of our own front ends."""

    allowed = ("https://app.example.com", "https://admin.example.com")

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        origin = environ.get("HTTP_ORIGIN")

        def started(status, headers, exc_info=None):
            headers = list(headers) + [("Vary", "Origin")]
            if origin in self.allowed:
                headers.append(("Access-Control-Allow-Origin", origin))
                headers.append(("Access-Control-Allow-Credentials", "true"))
            return start_response(status, headers, exc_info)

        return self.app(environ, started)
