export default [
  "strapi::errors",
  {
    name: "strapi::cors",
    config: { headers: ["Content-Type", "Authorization", "X-A"] },
  },
  "strapi::body",
];
