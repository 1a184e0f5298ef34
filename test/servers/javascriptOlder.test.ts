import { testSamples } from "./support/samples.ts";

testSamples("javascript-older");
