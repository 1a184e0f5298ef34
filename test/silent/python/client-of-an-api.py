import requests


def is_open(url: str) -> bool:
    """Whether a server answers `Access-Control-Allow-Origin: *` with `Access-Control-Allow-Credentials: true`."""
    response = requests.get(url, headers={"Origin": "https://evil.example"}, timeout=5)
    headers = response.headers
    return headers.get("Access-Control-Allow-Origin") in ("*", "https://evil.example") and (
        headers.get("Access-Control-Allow-Credentials") == "true"
    )
