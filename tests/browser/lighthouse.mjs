// Lighthouse on one page of each of several kinds: accessibility 100, best practices 100.
//
//   node lighthouse.mjs OUTPUT
//
// Serves the output over loopback, since Lighthouse wants a server; each tree at its own address, as a proxy would.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

import lighthouse from "lighthouse";

import { launch } from "./chromium.mjs";
import { choosePages } from "./pages.mjs";

const OUTPUT = resolve(process.argv[2]);
const WANTED = ["accessibility", "best-practices"];
const KINDS = { html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", svg: "image/svg+xml", xml: "application/atom+xml" };

/** Answers from the output folder alone. */
function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const file = join(OUTPUT, path);
  const found = statSync(file, { throwIfNoEntry: false })?.isFile();
  response.statusCode = found ? 200 : path === "/favicon.ico" ? 204 : 404;
  if (!found) return response.end();
  response.setHeader("Content-Type", KINDS[extname(file).slice(1)] ?? "application/octet-stream");
  return createReadStream(file).pipe(response);
}

/** The first page of each kind that readers spend their time on, and one that reads from right to left. */
function chosen() {
  const pages = choosePages(OUTPUT).filter((page) => page.first);
  const wanted = [
    (page) => page.path === "members/index.html",
    (page) => page.tree === "members" && page.language === "" && page.kind === "tool",
    (page) => page.language === "ar" && page.kind === "tool",
    (page) => page.tree === "members" && page.language === "" && page.kind === "criteria overview",
    (page) => page.tree === "members" && page.language === "" && page.kind === "criterion",
    (page) => page.path === "members/names.html",
    (page) => page.tree === "members" && page.language === "" && page.kind === "notice",
    (page) => page.path === "public/index.html",
    (page) => page.path === "public/neutrality.html",
    (page) => page.path === "coordinators/consents.html",
  ];
  return wanted.map((fits) => pages.find(fits)?.path ?? `no page fits ${fits}`);
}

const server = createServer(answer);
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const port = 20_000 + Math.floor(Math.random() * 20_000);
const browser = await launch(`--remote-debugging-port=${port}`);
let bad = 0;
try {
  for (const path of chosen()) {
    const address = `http://127.0.0.1:${server.address().port}/${path}`;
    const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error", onlyCategories: WANTED });
    for (const name of WANTED) {
      const { score, auditRefs } = lhr.categories[name];
      if (score === 1) continue;
      bad += 1;
      const failed = auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 1);
      console.log(`${path}: ${name} ${score === null ? "could not be judged" : Math.round(score * 100)}`);
      for (const { id, title, details } of failed) console.log(`    ${id}: ${title} ${JSON.stringify(details?.items ?? []).slice(0, 600)}`);
      if (lhr.runtimeError) console.log(`    ${lhr.runtimeError.message}`);
    }
    console.log(`${path}: ${WANTED.map((name) => `${name} ${Math.round((lhr.categories[name].score ?? 0) * 100)}`).join(", ")}`);
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = bad > 0 ? 1 : 0;
