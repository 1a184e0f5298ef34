module.exports = ({ env }) => [
  "strapi::logger",
  "strapi::errors",
  {
    name: "strapi::security",
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          "connect-src": ["'self'", "https:"],
          "img-src": ["'self'", "data:", "blob:", env("CDN", "https://cdn.example.com")],
          upgradeInsecureRequests: null,
        },
      },
      frameguard: { action: "sameorigin" },
    },
  },
  {
    name: "strapi::cors",
    config: {
      origin: ["https://www.example.com", "https://editors.example.com"],
      headers: ["Content-Type", "Authorization", "Origin", "Accept"],
      methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      keepHeaderOnError: true,
      credentials: true,
    },
  },
  "strapi::poweredBy",
  "strapi::query",
  { name: "strapi::body", config: { jsonLimit: "2mb", formLimit: "8mb" } },
  {
    name: "strapi::session",
    config: { key: "editors", rolling: true, sameSite: "none", secure: env("NODE_ENV") === "production" },
  },
  "strapi::favicon",
  "strapi::public",
  {
    resolve: "./src/middlewares/trace.js",
    config: { header: "X-Trace", exclude: [/^\/_health/, "/admin/init"] },
  },
];
