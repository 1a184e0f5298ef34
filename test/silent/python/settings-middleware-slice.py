INSTALLED_APPS = ["corsheaders"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
MIDDLEWARE[0:0] = ["corsheaders.middleware.CorsMiddleware"]
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
