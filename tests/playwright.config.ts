import { existsSync } from "node:fs";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";

const artifacts = path.join(import.meta.dirname, ".artifacts");
const onTheMachine = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env["CHROMIUM_PATH"] ?? onTheMachine.find((place) => existsSync(place));
const libraries = process.env["CHROMIUM_LIBRARIES"];

/**
 * `npm test -- --only=e2e` builds, serves and calls this. By hand, against a product that runs already:
 * `BASE_URL=http://localhost:3000 npx playwright test --config tests/playwright.config.ts`.
 */
export default defineConfig({
  testDir: path.join(import.meta.dirname, "e2e"),
  outputDir: path.join(artifacts, "e2e"),
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ? [["list"], ["json"]] : "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env["BASE_URL"] ?? "http://localhost:3000",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    // A third of a journey's time: only when asked for, with TRACE=1.
    trace: process.env["TRACE"] ? "retain-on-failure" : "off",
    actionTimeout: 60_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Only our own pages are opened; containers and root rarely allow the browser's sandbox.
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-gpu",
        "--disable-background-networking",
      ],
      ...(libraries ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } } : {}),
    },
  },
});
