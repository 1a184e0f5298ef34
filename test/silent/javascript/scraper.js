#!/usr/bin/env node
const { Command } = require("commander");
const axios = require("axios");

const program = new Command("library-card");

/** Logs in like the site's own page does, which is all that the site understands. */
async function logIn(base, user, password) {
  const response = await axios.post(`${base}/login`, new URLSearchParams({ user, password }).toString(), {
    maxRedirects: 0,
    validateStatus: (status) => status < 400,
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Origin: base,
      Referer: `${base}/login`,
      Host: new URL(base).host,
    },
  });
  const cookies = response.headers["set-cookie"] ?? [];
  return cookies.map((line) => line.split(";")[0]).join("; ");
}

async function loans(base, cookie) {
  const client = axios.create({ baseURL: base, headers: { Cookie: cookie, Origin: base } });
  const { data } = await client.get("/account/loans", { headers: { Referer: `${base}/account` } });
  return data.loans.map(({ title, due }) => ({ title, due: new Date(due) }));
}

program
  .argument("<base>", "the address of the library")
  .requiredOption("-u, --user <number>")
  .option("--password <text>", "the password", process.env.LIBRARY_PASSWORD)
  .action(async (base, { user, password }) => {
    const cookie = await logIn(base, user, password);
    const all = await loans(base, cookie);
    for (const { title, due } of all.sort((a, b) => a.due - b.due)) {
      console.log(`${due.toISOString().slice(0, 10)}  ${title}`);
    }
  });

program.parseAsync().catch((error) => {
  console.error(error.response ? `the library answered ${error.response.status}` : error.message);
  process.exitCode = 1;
});
