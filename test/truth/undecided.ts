/** Rows that cannot be predicted from their source, by id, with the reason. */
export const undecided: Readonly<Record<string, string>> = {
  "fastify-cors-structure-78651773": "the handler takes the reply over and writes to node's response itself",
  "fastify-cors-structure-86484878":
    "a hook in front of the plugin answers requests without an Authorization header, as this row's were",
  "hono-cors-structure-48740339": "another route of the file lets every page read; the row asked for one route only",
  "hono-cors-structure-61902767": "another route of the file lets every page read; the row asked for one route only",
  "whatwg-response-headers-worker-deno-next-route-handler-shape-89086599":
    "the header is added to a copy of an answer from elsewhere",
};
