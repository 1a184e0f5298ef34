import os

ENVIRONMENT = os.environ.get("ENVIRONMENT", "production")
INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
if ENVIRONMENT == "local":
    CORS_ALLOWED_ORIGINS = ["http://localhost:3000"]
elif ENVIRONMENT == "staging":
    CORS_ALLOWED_ORIGINS = ["https://staging.example.com"]
else:
    CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
CORS_ALLOW_CREDENTIALS = True
SESSION_COOKIE_SAMESITE = "Lax"
