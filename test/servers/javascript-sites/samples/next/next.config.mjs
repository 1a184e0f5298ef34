export default {
  async headers() {
    return [
      {
        source: "/api/:path*",
        has: [{ type: "header", key: "origin", value: "(?<origin>https://.*example\\.com)" }],
        headers: [
          { key: "Access-Control-Allow-Origin", value: ":origin" },
          { key: "Access-Control-Allow-Credentials", value: "true" },
        ],
      },
    ];
  },
};
