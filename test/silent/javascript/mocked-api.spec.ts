import { expect, test } from "@playwright/test";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

const corsHeaders = {
  "Access-Control-Allow-Origin": "http://localhost:5173",
  "Access-Control-Allow-Credentials": "true",
  "Access-Control-Allow-Headers": "content-type",
};

const handlers = [
  http.options("https://api.example.com/*", () => new HttpResponse(null, { status: 204, headers: corsHeaders })),
  http.get("https://api.example.com/me", () => HttpResponse.json({ user: "ada" }, { headers: corsHeaders })),
  http.post("https://api.example.com/login", () =>
    HttpResponse.json({}, { headers: { ...corsHeaders, "Set-Cookie": "id=1; Path=/; Secure; SameSite=None" } }),
  ),
];

export const server = setupServer(...handlers);

test.beforeEach(async ({ context, page }) => {
  await context.addCookies([{ name: "id", value: "1", url: "http://localhost:5173", sameSite: "Lax", secure: false }]);
  await page.route("https://api.example.com/me", (route) =>
    route.fulfill({ status: 200, headers: corsHeaders, json: { user: "ada" } }),
  );
});

test("shows who is logged in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("ada")).toBeVisible();
});

test("says what CORS kept back", async ({ page }) => {
  await page.route("https://api.example.com/me", (route) => route.fulfill({ status: 200, json: {} }));
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  await page.goto("/");
  await expect(page.getByRole("alert")).toHaveText(/could not be reached/);
  expect(messages.join("\n")).toContain("No 'Access-Control-Allow-Origin' header is present");
});

test("asks with cookies", async ({ page }) => {
  const asked = page.waitForRequest("https://api.example.com/me");
  await page.goto("/");
  const headers = await (await asked).allHeaders();
  expect(headers.origin).toBe("http://localhost:5173");
  expect(headers).not.toHaveProperty("access-control-allow-origin");
});
