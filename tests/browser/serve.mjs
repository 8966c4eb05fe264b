// The live preview in a real browser: a copy of the demo is shown by `evenhand serve`, its files are edited, and the open page follows by itself.
//
//   EVENHAND  the built program (default: ../../target/release/evenhand)
//   CHROMIUM  the browser (default: /usr/bin/chromium)
//
// Nothing here loads a page a second time. Whatever the browser objects to fails a test: a breach of the page's own security policy, a fault of a
// script, anything asked of another address. Pictures of what the preview itself shows go to shots/.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { AXE, launch, SCHEMES } from "./chromium.mjs";
import * as measure from "./measure.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const REPOSITORY = resolve(HERE, "../..");
const PROGRAM = resolve(process.env.EVENHAND ?? join(REPOSITORY, "target/release/evenhand"));
const SHOTS = join(HERE, "shots");
const SITE = mkdtempSync(join(tmpdir(), "evenhand-serve-"));

const TOOL = "content/tools/k7/tool.yaml";
const PAGE = "/tools/k7.html";
const SUMMARY = "Copies the contents of telephones in a fixed sequence";
const BAR = "#evenhand-findings";
/** Longer than any change takes on a machine that has other things to do; in milliseconds. */
const LONG = 30_000;

const file = (path) => join(SITE, path);
const read = (path) => readFileSync(file(path), "utf8");
const write = (path, text) => writeFileSync(file(path), text);
const run = (program, ...given) => execFileSync(program, given, { cwd: SITE, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const git = (...given) => run("git", "-c", "user.name=Maintainer", "-c", "user.email=maintainer@example.org", ...given);

/** Replaces words of a file that must stand there. */
function replace(path, from, to) {
  const text = read(path);
  assert.ok(text.includes(from), `${path} has the words ${from}`);
  write(path, text.replace(from, to));
}

/** Waits until `look` gives what is expected, or says what it gave in the end. */
async function becomes(look, expected, what) {
  const end = Date.now() + LONG;
  let given;
  do {
    // Between two pages there is none to ask.
    given = await Promise.resolve().then(look).catch((error) => `${error.message}`);
    if (given === expected) return;
    await new Promise((done) => setTimeout(done, 20));
  } while (Date.now() < end);
  assert.equal(given, expected, what);
}

let server;
let address;
let browser;

before(async () => {
  mkdirSync(SHOTS, { recursive: true });
  for (const part of ["site.toml", "content", "themes"]) cpSync(join(REPOSITORY, part), file(part), { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--no-gpg-sign", "--message=The demo");
  server = spawn(PROGRAM, ["serve", "--root", SITE, "--address", "127.0.0.1:0", "--date", "2026-11-22"], { stdio: ["ignore", "ignore", "pipe"] });
  process.once("exit", () => server.kill("SIGINT")); // also where this ends early
  // Its words are read to the end, so that it never waits for somebody to read them.
  const lines = createInterface({ input: server.stderr });
  address = await new Promise((found, failed) => {
    const said = [];
    lines.on("line", (line) => {
      said.push(line);
      const here = /http:\/\/[^/\s]+/.exec(line);
      if (here) found(here[0]);
    });
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`the preview ended with status ${code}:\n${said.join("\n")}`)));
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  if (server?.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGINT");
    const late = setTimeout(() => server.kill("SIGKILL"), LONG);
    const [, signal] = await ended;
    clearTimeout(late);
    assert.notEqual(signal, "SIGKILL", "the preview ends when it is interrupted");
  }
  rmSync(SITE, { recursive: true, force: true });
});

/** Opens a page of the preview, lets `use` edit and look, and fails when the browser objected to anything but `expected`. */
async function open(path, use, expected = /^$/) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !expected.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${address}/`)) problems.push(`asks another address: ${request.url()}`);
  });
  page.setDefaultTimeout(LONG);
  try {
    await page.goto(address + path);
    await use(page);
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
  }
}

/** The page comes to show these words, without being asked to. */
const shows = (page, words) => page.getByText(words).first().waitFor();
const goes = (page, selector) => page.locator(selector).waitFor({ state: "detached" });
const colour = (page) => () => page.evaluate(() => getComputedStyle(document.querySelector("h1")).color);

/** Pictures at both ends of the widths, light and dark, and what axe-core says. */
async function pictured(page, name) {
  const problems = [];
  await page.evaluate(AXE);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      await page.screenshot({ path: join(SHOTS, `preview-${name}-${width}-${colorScheme}.png`) });
      problems.push(...(await page.evaluate(measure.accessibility)).map((sentence) => `${width} ${colorScheme}: ${sentence}`));
      const sideways = await page.evaluate(measure.sidewaysScroll);
      if (sideways > 0) problems.push(`${width} ${colorScheme}: reaches ${sideways} px out of the window`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(problems, [], name);
}

/** A test begins with the files of the demo, whatever became of the one before. */
beforeEach(() => {
  git("checkout", "--quiet", "--force", "main");
  git("clean", "--quiet", "--force", "-d");
});

describe("the preview in a browser", { timeout: 20 * LONG }, () => {
  test("an edited description appears in the open page, which stays where its reader was", () =>
    open(PAGE, async (page) => {
      await page.evaluate(() => scrollTo(0, 700));
      replace(TOOL, SUMMARY, "Reads the contents of telephones in a fixed sequence");
      await shows(page, "Reads the contents of telephones");
      await becomes(() => page.evaluate(() => scrollY), 700, "the place of reading");
      git("checkout", "--quiet", ".");
      await shows(page, SUMMARY);
    }));

  test("a list follows the tools that are on it", () =>
    open("/", async (page) => {
      const id = await page.locator("li[data-tool]").first().getAttribute("data-tool");
      const path = `content/tools/${id}/tool.yaml`;
      write(path, read(path).replace(/^name: .*$/m, "name: Another name"));
      await becomes(() => page.locator(`li[data-tool="${id}"]`).getByText("Another name").count(), 1, "the card");
      git("checkout", "--quiet", ".");
      await goes(page, "text=Another name");
    }));

  test("editors that write aside and rename are followed, once and again", () =>
    open(PAGE, async (page) => {
      for (const verb of ["Transfers", "Duplicates"]) {
        // As sed and most editors do it.
        write(`${TOOL}.new`, read(TOOL).replace(/^summary: \w+( all)?/m, `summary: ${verb}`));
        renameSync(file(`${TOOL}.new`), file(TOOL));
        await shows(page, `${verb} the contents of telephones`);
        // As vim does it.
        const text = read(TOOL);
        renameSync(file(TOOL), file(`${TOOL}~`));
        write(TOOL, text.replace(verb, `${verb} all`));
        rmSync(file(`${TOOL}~`));
        await shows(page, `${verb} all the contents of telephones`);
      }
      git("checkout", "--quiet", ".");
      await shows(page, SUMMARY);
    }));

  test("a broken file is told in a bar over the last good page, and on a page of findings, until it is mended", () =>
    open(PAGE, async (page) => {
      // A tool whose file differs from the last commit's has no date: let that be so before and after.
      const good = `# Being edited.\n${read(TOOL)}`;
      write(TOOL, good);
      await shows(page, "the day is not known");
      const before = await page.evaluate(measure.readable);
      write(TOOL, good.replace("answers:\n", "answers: [\n"));
      const bar = page.locator(BAR);
      // Until the rules have looked, it may tell of the file that the test before had for a moment.
      await bar.getByText("1 error").waitFor();
      assert.match(await bar.innerText(), /^1 error\n+content\/tools\/k7\/tool.yaml:9: inside brackets/);
      assert.deepEqual(await page.evaluate(measure.readable), before, "the last good page can be read");
      await pictured(page, "bar");
      // The end of the page can still be reached: the bar covers none of it.
      const covered = await page.evaluate((bar) => {
        scrollTo(0, document.documentElement.scrollHeight);
        const last = [...document.querySelectorAll("footer *")].at(-1).getBoundingClientRect();
        return last.bottom > document.querySelector(bar).getBoundingClientRect().top;
      }, BAR);
      assert.equal(covered, false, "the bar covers the end of the page");
      await page.emulateMedia({ media: "print" });
      assert.equal(await bar.isVisible(), false, "paper shows the page alone");
      await page.emulateMedia({ media: "screen" });

      await open("/__evenhand/findings", async (findings) => {
        await shows(findings, `${TOOL}:9:`);
        await pictured(findings, "findings");
        assert.equal(await findings.locator(BAR).count(), 0, "no bar that leads to where one is");
        await bar.getByRole("link").focus();
        await page.keyboard.press("Enter");
        await shows(page, `${TOOL}:9:`);
        await page.goBack();
        await bar.waitFor();
        write(TOOL, good);
        await goes(page, BAR);
        await shows(findings, "no errors or warnings");
        await pictured(findings, "no-findings");
      });
      await shows(page, SUMMARY);
    }));

  test("the site's style sheet is seen", () =>
    open(PAGE, async (page) => {
      const path = "themes/default/static/site.css";
      const former = await colour(page)();
      mkdirSync(dirname(file(path)), { recursive: true });
      write(path, "h1 { color: rgb(1 2 3) }\n");
      await becomes(colour(page), "rgb(1, 2, 3)", "a new style sheet");
      write(path, "h1 { color: rgb(3 2 1) }\n");
      await becomes(colour(page), "rgb(3, 2, 1)", "an edited style sheet");
      rmSync(file(path));
      await becomes(colour(page), former, "no style sheet of the site's own");
    }));

  test("a new theme's template is seen; a broken one is told, with the last good page in place", () =>
    open(PAGE, async (page) => {
      run(PROGRAM, "new", "theme", "ours");
      const path = "themes/ours/templates/tool.html";
      mkdirSync(dirname(file(path)));
      cpSync(file("themes/default/templates/tool.html"), file(path));
      replace("site.toml", 'theme = "default"', 'theme = "ours"');
      const good = read(path);
      const withLine = (line) => write(path, good.replace('<p class="lead"', `${line}<p class="lead"`));
      withLine('<hr class="ours">');
      await page.locator("hr.ours").waitFor();
      withLine('<hr class="{{ page.nothing_like_it">');
      await page.locator(BAR).waitFor();
      assert.equal(await page.locator("hr.ours").count(), 1, "the last good page");
      withLine('<hr class="mended">');
      await page.locator("hr.mended").waitFor();
      await goes(page, BAR);
      git("checkout", "--quiet", ".");
      await goes(page, "hr.mended");
    }));

  test("a tool's folder that goes and comes back takes its page with it", () =>
    open(
      PAGE,
      async (page) => {
        rmSync(file(dirname(TOOL)), { recursive: true });
        await shows(page, "There is no such page");
        await pictured(page, "no-such-page");
        git("checkout", "--quiet", ".");
        await shows(page, SUMMARY);
      },
      /status of 404/, // the browser's own remark on the page that is gone
    ));

  test("whoever follows a link gets there, though the page they leave changes on the way", () =>
    open(PAGE, async (page) => {
      const link = page.locator("a[rel=next]").first();
      const there = new URL(await link.getAttribute("href"), page.url()).href;
      await page.route(there, async (route) => {
        replace(TOOL, SUMMARY, "Reads the contents of telephones in a fixed sequence");
        // Long enough for the open page to hear of it.
        await new Promise((done) => setTimeout(done, 1_000));
        await route.continue();
      });
      await link.click({ noWaitAfter: true });
      await becomes(() => page.url(), there, "the page that was asked for");
    }));

  test("another branch is shown when it is checked out, and the first one again", () =>
    open(PAGE, async (page) => {
      git("checkout", "--quiet", "-b", "draft");
      for (const path of [TOOL, "content/tools/quiet-hour/tool.yaml"]) {
        write(path, read(path).replace(/^name: .*$/m, (line) => `${line} of the draft`));
      }
      git("commit", "--quiet", "--no-gpg-sign", "--all", "--message=A draft");
      await shows(page, "K7 of the draft");
      git("checkout", "--quiet", "main");
      await goes(page, "text=K7 of the draft");
      git("checkout", "--quiet", "draft");
      await shows(page, "K7 of the draft");
      const other = () => fetch(`${address}/tools/quiet-hour.html`).then((page) => page.text());
      await becomes(async () => (await other()).includes("Quiet Hour of the draft"), true, "the other page");
      await open("/tools/quiet-hour.html", async (page) => {
        await shows(page, "Quiet Hour of the draft");
        git("checkout", "--quiet", "main");
        await goes(page, "text=Quiet Hour of the draft");
      });
    }));
});
