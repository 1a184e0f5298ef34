export default {
  mode: "development",
  devServer: {
    allowedHosts: "all",
    headers: (request) => ({
      "Access-Control-Allow-Origin": request.headers.origin || "*",
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Allow-Methods": "GET, PUT",
      "Access-Control-Allow-Headers": "Authorization, X-A",
    }),
  },
};
