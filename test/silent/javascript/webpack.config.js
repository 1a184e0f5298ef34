const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const isDevelopment = process.env.NODE_ENV !== "production";
const local = "http://localhost:3000";

/** Lets the shell that embeds these modules read them while they are developed. */
const devServer = {
  port: 3001,
  hot: true,
  allowedHosts: ["localhost", ".example.test"],
  headers: {
    "Access-Control-Allow-Origin": local,
    "Access-Control-Allow-Methods": "GET",
    Vary: "Origin",
  },
  historyApiFallback: true,
  static: { directory: path.join(__dirname, "public"), watch: true },
  proxy: [
    {
      context: ["/api"],
      target: "https://api.example.com",
      changeOrigin: true,
      secure: true,
      onProxyRes(answer) {
        delete answer.headers["access-control-allow-origin"];
      },
    },
  ],
};

module.exports = {
  mode: isDevelopment ? "development" : "production",
  entry: "./src/index.tsx",
  devtool: isDevelopment ? "eval-source-map" : "source-map",
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: isDevelopment ? "[name].js" : "[name].[contenthash].js",
    publicPath: "auto",
    crossOriginLoading: "anonymous",
    clean: true,
  },
  module: {
    rules: [
      { test: /\.tsx?$/, use: "swc-loader", exclude: /node_modules/ },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      { test: /\.woff2$/, type: "asset/resource" },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: "public/index.html" })],
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  ...(isDevelopment && { devServer }),
};
