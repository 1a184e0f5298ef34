const express = require("express");
const session = require("express-session");
const passport = require("passport");
const { Strategy } = require("passport-local");
const cors = require("cors");
const csurf = require("csurf");

const isProduction = process.env.NODE_ENV === "production";
const whitelist = ["https://portal.example.com"];
if (!isProduction) whitelist.push("http://localhost:3000");

const cookie = {
  httpOnly: true,
  maxAge: 1000 * 60 * 60 * 8,
  sameSite: isProduction ? "none" : "lax",
  secure: isProduction,
};

passport.use(
  new Strategy(async (user, password, done) => {
    try {
      const found = await require("./users").find(user, password);
      done(null, found || false);
    } catch (error) {
      done(error);
    }
  }),
);
passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser((id, done) =>
  require("./users")
    .byId(id)
    .then((user) => done(null, user), done),
);

const app = express();
app.set("trust proxy", 1);
app.use(
  cors({
    credentials: true,
    origin: (origin, callback) => {
      if (whitelist.indexOf(origin) !== -1) callback(null, true);
      else callback(null, false);
    },
  }),
);
app.use(express.json());
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie }));
app.use(passport.initialize());
app.use(passport.session());
app.use(csurf({ cookie: false }));

app.get("/csrf", (req, res) => res.json({ token: req.csrfToken() }));
app.post("/login", passport.authenticate("local"), (req, res) => {
  res.cookie("name", req.user.name, { ...cookie, httpOnly: false });
  res.json({ name: req.user.name });
});
app.post("/logout", (req, res, next) => {
  req.logout((error) => {
    if (error) return next(error);
    res.clearCookie("name", { sameSite: cookie.sameSite, secure: cookie.secure });
    return res.sendStatus(204);
  });
});
app.use((error, _req, res, _next) => {
  res.status(error.code === "EBADCSRFTOKEN" ? 403 : 500).json({ error: error.message });
});

module.exports = app;
