from functools import lru_cache
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic_settings import BaseSettings, SettingsConfigDict

class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="SHOP_")
    debug: bool = False
    cors_origins: list[str] = ["https://app.example.com"]

@lru_cache
def get_settings() -> Settings:
    return Settings()

def create_app() -> FastAPI:
    settings = get_settings()
    app = FastAPI(debug=settings.debug)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=[str(origin).strip("/") for origin in settings.cors_origins],
            allow_credentials=True,
            allow_methods=["*"],
            allow_headers=["*"],
        )
    return app

app = create_app()
