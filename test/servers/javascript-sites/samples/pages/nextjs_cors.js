import NextCors from "nextjs-cors";

export default async function handler(req, res) {
  await NextCors(req, res, {
    methods: ["GET", "PUT"],
    origin: true,
    credentials: true,
  });
  res.json({ ok: true });
}
