import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/app";
import { seed } from "./seed";

const allowed = "https://console.example.com";
const refused = "https://console.example.com.evil.example";

describe("who may read the API", () => {
  let app: ReturnType<typeof createApp>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const started = await seed();
    app = createApp(started.database);
    close = started.close;
  });

  afterAll(() => close());

  it("answers the console", async () => {
    const response = await request(app).get("/v1/projects").set("Origin", allowed).set("Cookie", "session=1");
    expect(response.status).toBe(200);
    expect(response.headers["access-control-allow-origin"]).toBe(allowed);
    expect(response.headers["access-control-allow-credentials"]).toBe("true");
    expect(response.headers.vary).toMatch(/Origin/);
  });

  it("sends nothing to strangers", async () => {
    const response = await request(app).get("/v1/projects").set("Origin", refused);
    expect(response.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("never sends a star", async () => {
    for (const path of ["/v1/projects", "/v1/me", "/health"]) {
      const response = await request(app).get(path).set("Origin", "null");
      expect(response.headers["access-control-allow-origin"]).not.toEqual("*");
    }
  });

  it("answers preflights", async () => {
    await request(app)
      .options("/v1/projects")
      .set({
        Origin: allowed,
        "Access-Control-Request-Method": "PATCH",
        "Access-Control-Request-Headers": "authorization",
      })
      .expect(204)
      .expect("Access-Control-Allow-Origin", allowed)
      .expect("Access-Control-Allow-Methods", /PATCH/)
      .expect("Access-Control-Max-Age", "600");
  });

  it("keeps the session in a cookie that crosses sites", async () => {
    const response = await request(app).post("/v1/login").send({ user: "ada", password: "lovelace" });
    expect(response.headers["set-cookie"]).toEqual([
      expect.stringMatching(/^session=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=None$/),
    ]);
    expect(response.headers["set-cookie"]).not.toContain("session=1; SameSite=None");
  });

  it.each([
    ["https://console.example.com", true],
    ["http://console.example.com", false],
    ["https://evil.example", false],
  ])("reads for %s: %s", async (origin, reads) => {
    const response = await fetch("http://localhost:4000/v1/me", { headers: { Origin: origin, Cookie: "session=1" } });
    expect(response.headers.get("Access-Control-Allow-Origin") === origin).toBe(reads);
  });
});
