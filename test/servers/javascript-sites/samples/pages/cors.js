import Cors from "cors";

const cors = Cors({ methods: ["GET", "PUT"], origin: /example\.com$/, credentials: true });

function runMiddleware(req, res, fn) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result) => (result instanceof Error ? reject(result) : resolve(result)));
  });
}

export default async function handler(req, res) {
  await runMiddleware(req, res, cors);
  res.json({ ok: true });
}
