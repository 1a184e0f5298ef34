import { Logger, ValidationPipe } from "@nestjs/common";
import { ConfigService } from "@nestjs/config";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { DocumentBuilder, SwaggerModule } from "@nestjs/swagger";
import cookieParser from "cookie-parser";
import session from "express-session";
import { AppModule } from "./app.module";

interface WebSettings {
  readonly origins: string[];
  readonly secret: string;
  readonly isProduction: boolean;
}

function webSettings(config: ConfigService): WebSettings {
  return {
    origins: config.getOrThrow<string>("WEB_ORIGINS").split(","),
    secret: config.getOrThrow<string>("SESSION_SECRET"),
    isProduction: config.get("NODE_ENV") === "production",
  };
}

function addDocumentation(app: NestExpressApplication): void {
  const documentation = new DocumentBuilder()
    .setTitle("Bookings")
    .setDescription("Only the sites of WEB_ORIGINS may call it (CORS).")
    .addCookieAuth("bookings")
    .build();
  SwaggerModule.setup("docs", app, () => SwaggerModule.createDocument(app, documentation));
}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true });
  const { origins, secret, isProduction } = webSettings(app.get(ConfigService));

  app.set("trust proxy", 1);
  app.use(cookieParser());
  app.use(
    session({
      name: "bookings",
      secret,
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: isProduction ? "none" : "lax", secure: isProduction },
    }),
  );
  app.enableCors({
    origin: origins,
    credentials: true,
    methods: ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"],
    allowedHeaders: ["Content-Type", "Authorization", "X-CSRF-Token"],
  });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
  app.enableShutdownHooks();
  addDocumentation(app);

  await app.listen(process.env.PORT ?? 3000);
  new Logger("bootstrap").log(`listens on ${await app.getUrl()}`);
}

void bootstrap();
