import { createServer } from "node:http";
import { createSchema, createYoga, type YogaInitialContext } from "graphql-yoga";

interface Book {
  readonly id: string;
  readonly title: string;
}

const books: Book[] = [
  { id: "1", title: "A Pattern Language" },
  { id: "2", title: "The Timeless Way of Building" },
];

const typeDefs = /* GraphQL */ `
  type Book {
    id: ID!
    title: String!
  }
  type Query {
    books(search: String): [Book!]!
  }
  type Mutation {
    rename(id: ID!, title: String!): Book
  }
`;

const resolvers = {
  Query: {
    books: (_: unknown, { search }: { search?: string }) =>
      search === undefined ? books : books.filter(({ title }) => title.includes(search)),
  },
  Mutation: {
    rename: (_: unknown, { id, title }: { id: string; title: string }, context: YogaInitialContext) => {
      if (!context.request.headers.get("authorization")) throw new Error("log in first");
      const at = books.findIndex((book) => book.id === id);
      if (at < 0) return null;
      const renamed = { id, title };
      books[at] = renamed;
      return renamed;
    },
  },
};

const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers }),
  graphiql: process.env.NODE_ENV !== "production",
  landingPage: false,
  cors: {
    origin: "https://books.example.com",
    credentials: true,
    allowedHeaders: ["authorization", "content-type"],
    methods: ["POST"],
  },
});

const server = createServer(yoga);
server.listen(4000, () => console.log(`http://localhost:4000${yoga.graphqlEndpoint}`));
