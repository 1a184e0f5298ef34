/** The names of the options of all libraries that functions set up, by what they decide. No two libraries mean different things by one. */
export const optionNames = {
  origins: ["allow_origins", "allow_origin_regex", "allow_origin", "origins", "cors_allowed_origins"],
  credentials: ["allow_credentials", "supports_credentials", "cors_credentials"],
  methods: ["allow_methods", "methods"],
  headers: ["allow_headers"],
  exposed: ["expose_headers"],
  maxAge: ["max_age"],
} as const;
