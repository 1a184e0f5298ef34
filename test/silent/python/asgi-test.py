from starlette.testclient import TestClient
from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware

def test_preflight():
    app = CORSMiddleware(Starlette(), allow_origins=["https://example.org"], allow_methods=["PUT"])
    client = TestClient(app)
    response = client.options("/", headers={"Origin": "https://example.org", "Access-Control-Request-Method": "PUT"})
    assert response.headers["access-control-allow-origin"] == "https://example.org"
