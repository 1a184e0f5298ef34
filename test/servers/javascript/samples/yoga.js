import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";

const schema = createSchema({ typeDefs: "type Query { ok: Boolean }", resolvers: { Query: { ok: () => true } } });
const yoga = createYoga({
  schema,
  graphqlEndpoint: "/",
  cors: { origin: "*", credentials: true, methods: ["GET", "PUT"] },
});

const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
