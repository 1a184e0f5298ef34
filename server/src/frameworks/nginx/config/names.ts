/** The headers that decide who reads an answer, in lower case as the config's names are compared. */
export const allowOrigin = "access-control-allow-origin";
export const allowCredentials = "access-control-allow-credentials";
export const vary = "vary";
export const cacheControl = "cache-control";
