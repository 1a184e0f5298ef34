/** The headers that decide who reads an answer, in lower case as the config's names are compared. */
export const allowOrigin = "access-control-allow-origin";
export const allowCredentials = "access-control-allow-credentials";
export const vary = "vary";
export const cacheControl = "cache-control";
export const allowMethods = "access-control-allow-methods";
export const allowHeaders = "access-control-allow-headers";
export const exposeHeaders = "access-control-expose-headers";
export const maxAge = "access-control-max-age";
export const privateNetwork = "access-control-allow-private-network";
