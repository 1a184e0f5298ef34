import { defineConfig } from "vite";

// Before 5.4.12 everyone is let in where nothing is written.
export default defineConfig({
  server: {
    cors: { credentials: true, origin: /\.example\.com$/ },
  },
});
