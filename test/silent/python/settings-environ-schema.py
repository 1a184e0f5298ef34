import environ
env = environ.Env(DEBUG=(bool, False), CORS_ALLOWED_ORIGINS=(list, ["https://app.example.com"]))
DEBUG = env("DEBUG")
INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]
CORS_ALLOWED_ORIGINS = env("CORS_ALLOWED_ORIGINS")
CORS_ALLOW_CREDENTIALS = True
