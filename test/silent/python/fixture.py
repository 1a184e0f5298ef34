import pytest


@pytest.fixture
def cors_headers():
    return {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Credentials": "true",
    }


def test_headers(client, cors_headers):
    assert cors_headers.items() <= client.get("/").headers.items()
