import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/editor/**", "test/servers/**"],
    globalSetup: ["test/stdio/support/build.ts"],
    testTimeout: 60_000,
  },
});
