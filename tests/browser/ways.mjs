// Other ways of reading than a new browser, a screen and a mouse: the first page of each kind of a built catalogue, as a browser of 2020
// shows it, on paper, and by keyboard.
//
//   EVENHAND_OUTPUT  the built output (default: ../../output)
//
// What is printed goes to shots/.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { AXE, launch, SCHEMES, stillEqual, WIDTHS } from "./chromium.mjs";
import * as measure from "./measure.mjs";
import { in2020 } from "./old.mjs";
import { choosePages } from "./pages.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = resolve(process.env.EVENHAND_OUTPUT ?? join(HERE, "../../output"));
const SHOTS = join(HERE, "shots");
/** A4 in CSS pixels, less the margins of the style sheet. */
const PAPER = 672;
const STYLES = ["members/assets/style.css", "members/assets/lists.css"];

const pages = choosePages(OUTPUT).filter((page) => page.first);
const inMembersTree = pages.filter((page) => page.tree === "members");
const copy = mkdtempSync(join(tmpdir(), "in-2020-"));
let browser;

/** Pages that a server shows at any address have no style sheet. */
const isStyled = (path) => readFileSync(join(OUTPUT, path), "utf8").includes("style.css");

before(async () => {
  mkdirSync(SHOTS, { recursive: true });
  for (const { path } of inMembersTree) cpSync(join(OUTPUT, path), join(copy, path));
  for (const style of STYLES) {
    mkdirSync(dirname(join(copy, style)), { recursive: true });
    writeFileSync(join(copy, style), in2020(readFileSync(join(OUTPUT, style), "utf8")));
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(copy, { recursive: true, force: true });
});

describe("pages in a browser of 2020", { concurrency: 2 }, () => {
  for (const { path } of inMembersTree.filter(({ path }) => isStyled(path))) {
    test(path, async () => {
      const page = await browser.newPage({ reducedMotion: "reduce" });
      const seen = async (root, width) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(pathToFileURL(join(root, path)).href);
        return page.evaluate(measure.places);
      };
      try {
        const problems = [];
        for (const width of WIDTHS) {
          const [today, then] = [await seen(OUTPUT, width), await seen(copy, width)];
          const moved = today.findIndex((place, n) => place !== then[n]);
          assert.equal(then[moved], today[moved], `${path} at ${width}: everything stands where it stands today`);
          await stillEqual(page, (sentence) => problems.push(`${width}: ${sentence}`));
        }
        problems.push(...(await page.evaluate(measure.heads)));
        await page.evaluate(AXE);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          problems.push(...(await page.evaluate(measure.accessibility)));
        }
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

test("what browsers of 2020 lack is taken out", () => {
  const old = "@layer a,b;@layer a{p{color:red}}@supports not (font-palette:normal){p{inset:0;color:red}a:is(b){top:0}@media print{q{gap:0}}}";
  assert.equal(in2020(old), "p{color:red}@media print{q{}}");
  assert.equal(in2020("@media (forced-colors:active){p{top:0}}p{margin-inline:0;margin-inline-start:1px}"), "p{margin-inline-start:1px}");
});

describe("pages on paper", { concurrency: 2 }, () => {
  for (const { path } of pages.filter(({ path }) => isStyled(path))) {
    test(path, async () => {
      const page = await browser.newPage({ viewport: { width: PAPER, height: 950 }, colorScheme: "dark" });
      try {
        await page.goto(pathToFileURL(join(OUTPUT, path)).href);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        const problems = [];
        await stillEqual(page, (sentence) => problems.push(sentence));
        const colours = await page.evaluate(() => ["color", "backgroundColor"].map((name) => getComputedStyle(document.body)[name]));
        if (colours.join() !== "rgb(0, 0, 0),rgb(255, 255, 255)") problems.push(`not black on white: ${colours}`);
        const file = join(SHOTS, `${path.replaceAll("/", "-").replace(/\.html$/, "")}-a4.pdf`);
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
  const tool = (language) => pages.find((page) => page.tree === "members" && page.kind === "tool" && page.language === language)?.path;
  for (const path of ["members/index.html", "public/index.html", tool(""), tool("ar")]) {
    test(path, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
      await page.goto(pathToFileURL(join(OUTPUT, path)).href);
      const expected = await page.evaluate(measure.reachable);
      const reached = [];
      for (let n = 0; n < expected.length; n += 1) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(measure.focused));
      }
      await page.close();
      assert.match(expected[0], /class="?skip/, "the first stop skips to the content");
      assert.deepEqual(reached.map((stop) => stop?.source), expected, "every link once, in the order of the source");
      assert.deepEqual(reached.filter((stop) => !stop.ring || !stop.inside), [], "the ring can be seen");
    });
  }
});
