require("./next.js");
