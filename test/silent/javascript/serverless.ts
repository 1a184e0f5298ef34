import type { AWS } from "@serverless/typescript";

const site = "https://www.example.com";

const configuration: AWS = {
  service: "newsletter",
  frameworkVersion: "3",
  plugins: ["serverless-esbuild", "serverless-offline"],
  provider: {
    name: "aws",
    runtime: "nodejs20.x",
    region: "eu-central-1",
    httpApi: {
      cors: {
        allowedOrigins: [site, "https://preview.example.com"],
        allowedHeaders: ["Content-Type", "Authorization"],
        allowedMethods: ["POST", "DELETE"],
        allowCredentials: true,
        maxAge: 6000,
      },
    },
    environment: { SITE: site, TABLE: "${self:service}-${sls:stage}" },
    iam: {
      role: {
        statements: [
          {
            Effect: "Allow",
            Action: ["dynamodb:PutItem", "dynamodb:DeleteItem"],
            Resource: { "Fn::GetAtt": ["Table", "Arn"] },
          },
        ],
      },
    },
  },
  functions: {
    subscribe: { handler: "src/subscribe.handler", events: [{ httpApi: { method: "post", path: "/subscribers" } }] },
    leave: { handler: "src/leave.handler", events: [{ httpApi: { method: "delete", path: "/subscribers/{id}" } }] },
    remind: { handler: "src/remind.handler", events: [{ schedule: "rate(7 days)" }], timeout: 60 },
  },
  resources: {
    Resources: {
      Table: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "${self:service}-${sls:stage}",
          BillingMode: "PAY_PER_REQUEST",
          AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
          KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        },
      },
    },
  },
  package: { individually: true },
};

module.exports = configuration;
