import { importsModule } from "../../../syntax/python/imports.ts";
import { moduleOf, starImports } from "../../../syntax/python/modules.ts";
import type { Source } from "../../../syntax/source.ts";
import { names } from "./options.ts";

const ofDjango =
  /\b(?:corsheaders|INSTALLED_APPS|MIDDLEWARE|ROOT_URLCONF|split_settings|WSGI_APPLICATION|DJANGO_SETTINGS_MODULE)\b/;
const settingsPath =
  /(?:^|[\\/])settings(?:[\\/].+)?\.py$|settings[^\\/]*\.py$|(?:^|[\\/])(?:prod\w*|staging|dev\w*|local)\.py$/;
const others = ["flask", "fastapi", "starlette", "sanic", "quart", "litestar", "pydantic", "pydantic_settings"];

/**
 * Whether a file is a Django settings file that holds settings of django-cors-headers. Other frameworks' projects use the
 * same names for settings of their own, so that only the company they are in tells.
 */
export function isSettings(source: Source): boolean {
  const { text, path } = source;
  if (!names.some((name) => text.includes(name)) && !ofDjango.test(text))
    return settingsPath.test(path) && (completesSettings(source) || /\bglobals\(\)\.update\(/.test(text));
  const isDjango = ofDjango.test(text) || completesSettings(source);
  if (!isDjango && !settingsPath.test(path)) return false;
  return isDjango || !others.some((module) => importsModule(source, module));
}

/** Whether a file takes over Django settings of the workspace: `from .base import *`. */
function completesSettings(source: Source): boolean {
  return starImports(source).some((name) => ofDjango.test(moduleOf(name)?.text ?? ""));
}

/** Whether other settings files may take this one over and complete its lists: it lies in a package, and takes over none itself. */
export function isShared({ text, path }: Source): boolean {
  return /[\\/]settings[\\/].+\.py$/.test(path) && !/\bimport\s+\*/.test(text);
}
