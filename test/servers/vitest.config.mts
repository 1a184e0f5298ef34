import { defineConfig } from "vitest/config";

// Real servers: each test starts some of its own, on ports of the loopback interface.
export default defineConfig({
  test: { root: import.meta.dirname, include: ["**/*.test.ts"], testTimeout: 60_000, maxWorkers: 2 },
});
