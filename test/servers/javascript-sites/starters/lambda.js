import("../../javascript/starters/lambda.js");
