import type { Examples } from "../../examples.ts";

const message = "Browsers refuse `*` for requests with credentials: pages that send cookies cannot read the answer.";

export const examples: Examples = {
  rule: "wildcard-origin-with-credentials",
  grammar: "tsx",
  invalid: [
    {
      name: "a handler beside markup",
      code: `import type { NextApiRequest, NextApiResponse } from "next";

export const Page = () => <pre>Access-Control-Allow-Origin: *</pre>;

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader("Access-Control-Allow-Origin", «"*"»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  res.status(200).json({ ok: true });
}
`,
      message,
      fixes: {
        "explicit-origins": `import type { NextApiRequest, NextApiResponse } from "next";

export const Page = () => <pre>Access-Control-Allow-Origin: *</pre>;

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  res.status(200).json({ ok: true });
}
`,
        "test-origin": `import type { NextApiRequest, NextApiResponse } from "next";

export const Page = () => <pre>Access-Control-Allow-Origin: *</pre>;

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const origin = req.headers.origin;
  if (origin && ["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.setHeader("Vary", "Origin");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  res.status(200).json({ ok: true });
}
`,
        "credentials-off": `import type { NextApiRequest, NextApiResponse } from "next";

export const Page = () => <pre>Access-Control-Allow-Origin: *</pre>;

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader("Access-Control-Allow-Origin", "*");
  res.status(200).json({ ok: true });
}
`,
      },
    },
  ],
  valid: [
    {
      name: "a page that explains the headers",
      code: `export const Help = ({ origin = "*" }) => (
  <table title="Access-Control-Allow-Credentials: true">
    <tr>
      <td>Access-Control-Allow-Origin</td>
      <td>{origin}</td>
      <td>Access-Control-Allow-Credentials</td>
      <td>{"true"}</td>
    </tr>
  </table>
);
`,
    },
    {
      name: "a page that fetches",
      also: ["response-header-in-request"],
      code: `export const Items = () => {
  const { data } = useQuery("items", () =>
    fetch("/api/items", {
      credentials: "include",
      headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": "true" },
    }),
  );
  return <ul>{data.map((item) => <li key={item.id}>{item.name}</li>)}</ul>;
};
`,
    },
  ],
};
