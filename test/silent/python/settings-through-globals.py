INSTALLED_APPS = []
MIDDLEWARE = []
for name, value in load_settings().items():
    globals()[name] = value
CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
