// Opens a built catalogue from disk in a real browser, as from a USB stick, and measures what readers see.
//
//   EVENHAND_OUTPUT  the built output (default: ../../output)
//   CHROMIUM         the browser (default: /usr/bin/chromium)
//
// Of each page: nothing reaches sideways out of the window at three widths, light and dark; all cards are equal in size and looks,
// also with doubled text and with more space in it; nothing fails to load, nothing is asked of another tree or of the network, the console
// stays empty; links lead to files; without script it reads the same; and axe-core finds nothing, contrast of 7:1 included. The
// first page of each kind also looks the same without cascade layers, can be walked through with the keyboard, and its pictures go to
// shots/, on paper too.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { AXE, launch, SCHEMES, TOLERANCE, WIDTHS } from "./chromium.mjs";
import * as measure from "./measure.mjs";
import { choosePages } from "./pages.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = resolve(process.env.EVENHAND_OUTPUT ?? join(HERE, "../../output"));
const SHOTS = join(HERE, "shots");
/** A4 in CSS pixels, less the margins of the style sheet. */
const PAPER = 672;

let browser;
/** A window for each width and scheme, and one in which no script runs. */
const windows = [];
let withoutScript;

before(async () => {
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
  browser = await launch();
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: "reduce" });
      windows.push({ width, scheme, context });
    }
  }
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

/** Whether the page still fits its window, and its cards are still equal. */
async function stillEqual(page, where) {
  // Pages for any address have no style sheet: there a browser's own margins and an address in large type may be too wide.
  const sideways = (await page.evaluate(() => document.styleSheets.length)) > 0 ? await page.evaluate(measure.sidewaysScroll) : 0;
  if (sideways > 0) where(`reaches ${sideways} px out of the window`);
  (await page.evaluate(measure.equalCards, TOLERANCE)).problems.forEach(where);
}

/** The style sheet as a browser sees it that knows no cascade layers: their blocks are skipped, the condition behind them holds. */
function withoutLayers(style) {
  const [layers, plain] = style.split("@supports not (font-palette: normal) {");
  assert.ok(plain, "the style sheet has a part for browsers without layers");
  assert.ok(layers.split("\n").every((line) => /^(@layer|[^@])|^@(media|supports|page)/.test(line)), "what is not in layers counts twice");
  return plain.slice(0, plain.lastIndexOf("}"));
}

const pages = choosePages(OUTPUT);

test("the output has pages to open", () => {
  assert.ok(existsSync(join(OUTPUT, "manifest.json")), `no catalogue was built into ${OUTPUT}`);
  assert.ok(pages.some((page) => page.kind === "listing" && page.tree === "members"), "no listing of tools");
  assert.ok(pages.some((page) => page.kind === "tool"), "no page of a tool");
});

test("a listing shows cards to compare", async () => {
  const { given } = await visit(windows[0].context, "members/index.html", (page) => page.evaluate(measure.readable));
  assert.ok(given.tools.length > 1, "members/index.html shows fewer than two tools: nothing could be found unequal");
});

describe("pages", { concurrency: 2 }, () => {
  for (const { path, first } of pages) {
    test(path, async () => {
      /** Each sentence with the windows in which it holds. */
      const problems = new Map();
      const note = (sentence, where) => problems.set(sentence, [...(problems.get(sentence) ?? []), where]);
      let scripted;
      for (const { width, scheme, context } of windows) {
        if (!first && scheme === "dark") continue; // a kind's colours are the same on all its pages
        const where = (sentence) => note(sentence, `${width} ${scheme}`);
        const seen = await visit(context, path, async (page) => {
          const sideways = await page.evaluate(measure.sidewaysScroll);
          if (sideways > 0) where(`reaches ${sideways} px out of the window`);
          (await page.evaluate(measure.equalCards, TOLERANCE)).problems.forEach(where);
          if (first) await page.screenshot({ path: shotName(path, width, scheme), fullPage: true });
          if (first && width === 1280) {
            await page.evaluate(AXE);
            (await page.evaluate(measure.accessibility)).forEach((sentence) => where(`axe-core ${sentence}`));
          }
          if (width === 1280 && scheme === "light") {
            scripted = await page.evaluate(measure.readable);
            deadLinks(await page.evaluate(measure.links)).forEach(where);
          }
          if (scheme === "light") {
            await page.evaluate(measure.spaceText);
            await stillEqual(page, (sentence) => where(`text spaced: ${sentence}`));
            await page.evaluate(() => (document.adoptedStyleSheets = []));
            await page.evaluate(measure.arrange, { doubled: true, turned: false });
            await stillEqual(page, (sentence) => where(`text doubled: ${sentence}`));
          }
        });
        seen.problems.forEach(where);
      }
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

describe("pages without cascade layers", { concurrency: 2 }, () => {
  const wanted = pages.filter((page) => page.first && page.tree === "members");
  const copy = mkdtempSync(join(tmpdir(), "without-layers-"));
  before(() => {
    for (const path of ["members/assets/style.css", ...wanted.map((page) => page.path)]) {
      const text = readFileSync(join(OUTPUT, path), "utf8");
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), path.endsWith(".css") ? withoutLayers(text) : text);
    }
  });
  after(() => rmSync(copy, { recursive: true }));
  for (const { path } of wanted) {
    test(path, async () => {
      const page = await browser.newPage({ reducedMotion: "reduce" });
      const seen = async (root, width) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(pathToFileURL(join(root, path)).href);
        return page.evaluate(measure.places);
      };
      for (const width of WIDTHS) {
        const [layered, plain] = [await seen(OUTPUT, width), await seen(copy, width)];
        const moved = layered.findIndex((place, n) => place !== plain[n]);
        assert.equal(plain[moved], layered[moved], `${path} at ${width}: everything stands where it stands with layers`);
      }
      await page.close();
    });
  }
});

describe("pages on paper", { concurrency: 2 }, () => {
  for (const { path } of pages.filter((page) => page.first)) {
    test(path, async () => {
      const page = await browser.newPage({ viewport: { width: PAPER, height: 950 }, colorScheme: "dark" });
      try {
        await page.goto(pathToFileURL(join(OUTPUT, path)).href);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const problems = [];
        await stillEqual(page, (sentence) => problems.push(sentence));
        const colours = await page.evaluate(() => ["color", "backgroundColor"].map((name) => getComputedStyle(document.body)[name]));
        if (colours.join() !== "rgb(0, 0, 0),rgb(255, 255, 255)") problems.push(`not black on white: ${colours}`);
        const file = shotName(path, "a4", "print").replace(/png$/, "pdf");
        const paper = (await page.pdf({ path: file, preferCSSPageSize: true })).toString("latin1");
        const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
        if (Math.round(width) !== 595 || Math.round(height) !== 842) problems.push(`a sheet of ${width} by ${height} points`);
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

describe("pages by keyboard", { concurrency: 2 }, () => {
  const wanted = ["members/index.html", "public/index.html"];
  const tool = pages.find((page) => page.kind === "tool" && page.language === "")?.path;
  const turned = pages.find((page) => page.kind === "tool" && page.language === "ar")?.path;
  for (const path of [...wanted, tool, turned]) {
    test(path, async () => {
      const { context } = windows.find((each) => each.width === 1280 && each.scheme === "light");
      const { given } = await visit(context, path, async (page) => {
        const expected = await page.evaluate(measure.reachable);
        const reached = [];
        for (let n = 0; n < expected.length; n += 1) {
          await page.keyboard.press("Tab");
          reached.push(await page.evaluate(measure.focused));
        }
        return { expected, reached };
      });
      assert.match(given.expected[0], /class="skip"/, "the first stop skips to the content");
      assert.deepEqual(given.reached.map((stop) => stop?.source), given.expected, "every link once, in the order of the source");
      assert.deepEqual(given.reached.filter((stop) => !stop.ring || !stop.inside), [], "the ring can be seen");
    });
  }
});
