// Opens a built catalogue from disk in a real browser, as from a USB stick, and measures what readers see.
//
//   EVENHAND_OUTPUT  the built output (default: ../../output)
//   CHROMIUM         the browser (default: /usr/bin/chromium)
//
// Of each page: nothing reaches sideways out of the window at three widths, light and dark; all cards are equal in size and looks,
// also with doubled text and with more space in it; nothing fails to load, nothing is asked of another tree or of the network, the console
// stays empty; links lead to files; without script it reads the same; and axe-core finds nothing, contrast of 7:1 included. The
// first page of each kind has its picture in shots/. ways.mjs looks at other ways of reading.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { AXE, launch, SCHEMES, stillEqual, WIDTHS } from "./chromium.mjs";
import * as measure from "./measure.mjs";
import { choosePages } from "./pages.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = resolve(process.env.EVENHAND_OUTPUT ?? join(HERE, "../../output"));
const SHOTS = join(HERE, "shots");

let browser;
/** Windows in which scripts run, and in which none does. */
let scripts;
let withoutScript;

before(async () => {
  rmSync(SHOTS, { recursive: true, force: true }); // ways.mjs runs after this and adds its own
  mkdirSync(SHOTS, { recursive: true });
  browser = await launch();
  scripts = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  withoutScript = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
});

after(async () => {
  await browser?.close();
});

/** Opens a page of the output, lets `use` look at it, and gives what `use` gave and what went wrong meanwhile. */
async function visit(context, path, use) {
  const page = await context.newPage();
  const tree = pathToFileURL(join(OUTPUT, path.split("/")[0]) + sep).href;
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`not loaded: ${request.url()} (${request.failure()?.errorText})`));
  page.on("request", (request) => {
    if (!request.url().startsWith(tree)) problems.push(`asks outside its tree: ${request.url()}`);
  });
  try {
    await page.goto(pathToFileURL(join(OUTPUT, path)).href, { waitUntil: "load", timeout: 20_000 });
    return { given: await use(page), problems };
  } finally {
    await page.close();
  }
}

function shotName(path, width, scheme) {
  return join(SHOTS, `${path.replaceAll("/", "-").replace(/\.html$/, "")}-${width}-${scheme}.png`);
}

/** Links to files that are not there. */
function deadLinks(hrefs) {
  const files = hrefs.filter((href) => href.startsWith("file:")).map((href) => fileURLToPath(href.replace(/[?#].*$/s, "")));
  return [...new Set(files)].filter((file) => !existsSync(file) || file.endsWith(sep)).map((file) => `leads nowhere: ${file}`);
}

const pages = choosePages(OUTPUT);

test("the output has pages to open", () => {
  assert.ok(existsSync(join(OUTPUT, "manifest.json")), `no catalogue was built into ${OUTPUT}`);
  assert.ok(pages.some((page) => page.kind === "listing" && page.tree === "members"), "no listing of tools");
  assert.ok(pages.some((page) => page.kind === "tool"), "no page of a tool");
});

test("a listing shows cards to compare", async () => {
  const { given } = await visit(scripts, "members/index.html", (page) => page.evaluate(measure.readable));
  assert.ok(given.tools.length > 1, "members/index.html shows fewer than two tools: nothing could be found unequal");
});

describe("pages", { concurrency: 2 }, () => {
  for (const { path, first } of pages) {
    test(path, async () => {
      /** Each sentence with the windows in which it holds. */
      const problems = new Map();
      const note = (sentence, where) => problems.set(sentence, [...(problems.get(sentence) ?? []), where]);
      const seen = await visit(scripts, path, async (page) => {
        const scripted = await page.evaluate(measure.readable);
        deadLinks(await page.evaluate(measure.links)).forEach((sentence) => note(sentence, "everywhere"));
        if (first) await page.evaluate(AXE);
        // Colours are the same on all pages of a kind.
        for (const scheme of first ? SCHEMES : ["light"]) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
          for (const width of WIDTHS) {
            const where = (sentence) => note(sentence, `${width} ${scheme}`);
            await page.setViewportSize({ width, height: 900 });
            await stillEqual(page, where);
            if (first) await page.screenshot({ path: shotName(path, width, scheme), fullPage: true });
            if (first && width === 1280) (await page.evaluate(measure.accessibility)).forEach((sentence) => where(`axe-core ${sentence}`));
            if (scheme === "dark") continue;
            await page.evaluate(measure.spaceText);
            await stillEqual(page, (sentence) => where(`text spaced: ${sentence}`));
            await page.evaluate(() => (document.adoptedStyleSheets = []));
            await page.evaluate(measure.arrange, { doubled: true, turned: false });
            await stillEqual(page, (sentence) => where(`text doubled: ${sentence}`));
            await page.evaluate(measure.arrange, { doubled: false, turned: false });
          }
        }
        return scripted;
      });
      const scripted = seen.given;
      seen.problems.forEach((sentence) => note(sentence, "everywhere"));
      const plain = await visit(withoutScript, path, (page) => page.evaluate(measure.readable));
      plain.problems.forEach((sentence) => note(sentence, "without script"));
      if (plain.given.heading === "") note("no heading", "without script");
      if (plain.given.text === 0) note("nothing to read", "without script");
      if (plain.given.tools.join() !== scripted.tools.join()) note("other tools, or another order, than with script", "without script");
      const sentences = [...problems].map(([sentence, places]) => `${sentence} [${places.join(", ")}]`);
      assert.ok(sentences.length === 0, `${path}\n${sentences.join("\n")}`);
    });
  }
});
