import { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import cors from "cors";
import express from "express";

const apollo = new ApolloServer({
  typeDefs: "type Query { ok: Boolean }",
  resolvers: { Query: { ok: () => true } },
});
await apollo.start();

const app = express();
app.use("/graphql", cors({ origin: true, credentials: true }), express.json(), expressMiddleware(apollo));

const server = app.listen(0, "127.0.0.1", () => console.log(`${server.address().port} /graphql?query={ok}`));
