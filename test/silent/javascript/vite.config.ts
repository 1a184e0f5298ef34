import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv, type Plugin, type ProxyOptions } from "vite";

const localOrigins = /^https?:\/\/(?:(?:[^:]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Tells what the API behind the proxy answers, to those who debug it. */
function proxyLog(): Plugin {
  return {
    name: "proxy-log",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        response.on("finish", () => {
          const allowed = response.getHeader("access-control-allow-origin") ?? "nobody";
          server.config.logger.info(`${request.method} ${request.url} ${response.statusCode} for ${allowed}`);
        });
        next();
      });
    },
  };
}

function proxyTo(target: string): ProxyOptions {
  return {
    target,
    changeOrigin: true,
    cookieDomainRewrite: "localhost",
    rewrite: (path) => path.replace(/^\/api/, ""),
    configure(proxy) {
      proxy.on("proxyReq", (request) => request.removeHeader("origin"));
      proxy.on("proxyRes", (answer) => {
        delete answer.headers["access-control-allow-origin"];
        delete answer.headers["access-control-allow-credentials"];
      });
    },
  };
}

export default defineConfig(({ mode }) => {
  const environment = loadEnv(mode, process.cwd(), "");
  return {
    plugins: [react(), proxyLog()],
    resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
    server: {
      port: 5173,
      strictPort: true,
      cors: { origin: localOrigins, credentials: true },
      proxy: { "/api": proxyTo(environment.API ?? "https://api.example.com") },
    },
    preview: { port: 4173, cors: { origin: ["https://preview.example.com"] } },
    build: { sourcemap: mode !== "production", target: "es2022" },
    test: { environment: "jsdom", setupFiles: ["./test/setup.ts"] },
  };
});
