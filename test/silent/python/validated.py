from pydantic import field_validator
from pydantic_settings import BaseSettings
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

class Settings(BaseSettings):
    origins: list[str] | str = "https://app.example.com, https://admin.example.com"

    @field_validator("origins", mode="before")
    @classmethod
    def split(cls, value):
        return [v.strip() for v in value.split(",")] if isinstance(value, str) else value

settings = Settings()
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_credentials=True)
