from dataclasses import dataclass, field

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware


@dataclass
class Cors:
    origins: list[str] = field(default_factory=lambda: ["https://app.example.com"])
    credentials: bool = True


class Server:
    def __init__(self, cors: Cors | None = None):
        self.cors = cors or Cors()
        self.app = FastAPI()
        self.app.add_middleware(
            CORSMiddleware,
            allow_origins=self.cors.origins,
            allow_credentials=self.cors.credentials,
            allow_methods=["*"],
        )
