import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { CorsHttpMethod, HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Code, Function as Lambda, Runtime } from "aws-cdk-lib/aws-lambda";
import { Bucket, HttpMethods } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

interface UploadsProps extends StackProps {
  readonly site: string;
}

/** Pages of one site upload files straight into a bucket, with addresses that a function signs. */
export class UploadsStack extends Stack {
  constructor(scope: Construct, id: string, { site, ...props }: UploadsProps) {
    super(scope, id, props);
    const origins = [`https://${site}`, `https://www.${site}`];

    const bucket = new Bucket(this, "Uploads", {
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      cors: [
        {
          allowedOrigins: origins,
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ["content-type", "x-amz-meta-name"],
          exposedHeaders: ["ETag"],
          maxAge: 3000,
        },
      ],
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });

    const signer = new Lambda(this, "Signer", {
      runtime: Runtime.NODEJS_20_X,
      handler: "index.handler",
      code: Code.fromAsset("functions/signer"),
      timeout: Duration.seconds(5),
      environment: { BUCKET: bucket.bucketName, ORIGINS: origins.join(",") },
    });
    bucket.grantPut(signer);

    const api = new HttpApi(this, "Api", {
      corsPreflight: {
        allowOrigins: origins,
        allowMethods: [CorsHttpMethod.POST],
        allowHeaders: ["authorization", "content-type"],
        allowCredentials: true,
        maxAge: Duration.hours(1),
      },
    });
    api.addRoutes({
      path: "/uploads",
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration("SignerIntegration", signer),
    });

    new CfnOutput(this, "ApiUrl", { value: api.apiEndpoint });
  }
}
