/** A small server with a mistake, and how it is run. */
export interface Sample {
  readonly file: string;
  readonly kind: "asgi" | "wsgi" | "django" | "aiohttp" | "tornado";
}

/** One for each framework whose Debian package is there. The versions are those of the packages. */
export const samples: readonly Sample[] = [
  { file: "fastapi_app.py", kind: "asgi" },
  { file: "starlette_app.py", kind: "asgi" },
  { file: "flask_cors_app.py", kind: "wsgi" },
  { file: "flask_cors_resources_app.py", kind: "wsgi" },
  { file: "django_settings.py", kind: "django" },
  { file: "aiohttp_cors_app.py", kind: "aiohttp" },
  { file: "falcon_app.py", kind: "wsgi" },
  { file: "quart_app.py", kind: "asgi" },
  { file: "flask_app.py", kind: "wsgi" },
  { file: "fastapi_headers_app.py", kind: "asgi" },
  { file: "tornado_app.py", kind: "tornado" },
  { file: "bottle_app.py", kind: "wsgi" },
  { file: "aiohttp_app.py", kind: "aiohttp" },
  { file: "wsgi_app.py", kind: "wsgi" },
];
