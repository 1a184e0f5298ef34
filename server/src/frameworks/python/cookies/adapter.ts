import type { Cookie } from "../../../policy/cookie.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { callCookies } from "./calls.ts";
import { settingCookies } from "./settings.ts";

/** Cookies that Python code sets, by calls or by the settings of a framework. */
export const pythonCookies: Adapter = {
  id: "python-cookies",
  family: "python",
  words: /same_?site/i,
  read: () => [],
  readCookies: (source: Source): Cookie[] => [...callCookies(source), ...settingCookies(source)],
  writers: {},
};
