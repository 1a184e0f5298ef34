"""Serves the app of one file on a loopback port: serve.py KIND FILE. Prints the port once it listens."""

import importlib.util
import os
import socket
import sys


def load(path):
    spec = importlib.util.spec_from_file_location("sample", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["sample"] = module
    spec.loader.exec_module(module)
    return module


def listening():
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    sock.listen()
    print(sock.getsockname()[1], flush=True)
    return sock


def serve_asgi(path):
    import uvicorn

    app = load(path).app
    sock = listening()
    uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off")).run(sockets=[sock])


def run_wsgi(app):
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        def log_message(self, *args):
            pass

    server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
    print(server.server_port, flush=True)
    server.serve_forever()


def serve_wsgi(path):
    run_wsgi(load(path).app)


def serve_django(path):
    """The file holds the settings; `urls.py` beside this script answers."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    load(path)
    os.environ["DJANGO_SETTINGS_MODULE"] = "sample"
    from django.core.wsgi import get_wsgi_application

    run_wsgi(get_wsgi_application())


def serve_aiohttp(path):
    from aiohttp import web

    app = load(path).app
    web.run_app(app, sock=listening(), print=None)


def serve_tornado(path):
    import asyncio

    from tornado.httpserver import HTTPServer
    from tornado.netutil import bind_sockets

    async def main():
        sockets = bind_sockets(0, "127.0.0.1")
        HTTPServer(load(path).app).add_sockets(sockets)
        print(sockets[0].getsockname()[1], flush=True)
        await asyncio.Event().wait()

    asyncio.run(main())


if __name__ == "__main__":
    kind, file = sys.argv[1:]
    {
        "asgi": serve_asgi,
        "wsgi": serve_wsgi,
        "django": serve_django,
        "aiohttp": serve_aiohttp,
        "tornado": serve_tornado,
    }[kind](file)
