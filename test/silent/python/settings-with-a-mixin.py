INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]
MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")
FRONT_ENDS = {"shop": "https://shop.example.com", "admin": "https://admin.example.com"}
CORS_ALLOWED_ORIGINS = list(FRONT_ENDS.values())
CSRF_TRUSTED_ORIGINS = CORS_ALLOWED_ORIGINS
CORS_ALLOW_CREDENTIALS = True
