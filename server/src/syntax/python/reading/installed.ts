/**
 * Modules of the standard library and packages that are installed: they are not looked for in the workspace, where a look costs
 * a file in each folder upwards. Others are looked for in vain, which does no more harm than that.
 */
export const installed: ReadonlySet<string> = new Set(
  [
    "abc argparse ast asyncio base64 collections contextlib copy dataclasses datetime enum functools hashlib hmac http inspect io",
    "itertools json logging math os pathlib random re secrets shutil socket ssl string subprocess sys tempfile threading time",
    "traceback types typing typing_extensions urllib uuid warnings",
    "aiohttp aiohttp_cors alembic attr attrs bottle boto3 botocore celery chalice connexion corsheaders decouple django dotenv",
    "environ environs falcon fastapi flask flask_cors flask_restful flask_sqlalchemy gunicorn httpx jwt litestar loguru numpy",
    "pandas psycopg2 pydantic pydantic_settings pymongo pyramid pytest quart quart_cors redis requests rest_framework robyn sanic",
    "sanic_ext sentry_sdk socketio sqlalchemy sqlmodel starlette tornado uvicorn webob werkzeug",
  ]
    .join(" ")
    .split(" "),
);
