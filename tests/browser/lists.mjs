// Measures every card of every list of built catalogues: no page may show one tool's card larger, or otherwise, than another's.
//
//   node lists.mjs OUTPUT…
//
// Every list with at least two cards is opened once, in one window, and laid out anew for each width, light and dark, with plain and
// doubled text, left to right and right to left. A sentence for each difference; at the end the number of cards and the boxes they had.

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { launch, SCHEMES, TOLERANCE, WIDTHS } from "./chromium.mjs";
import * as measure from "./measure.mjs";
import { htmlFiles, languageFolders } from "./pages.mjs";

/** Of the translations, the one that reads from right to left, and its list of all tools: lists of criteria show the same cards. */
const TRANSLATED = /^members\/ar\/(index|page-\d+)\.html$/;

/** The lists of a catalogue that have at least two cards. */
function lists(output) {
  const paths = htmlFiles(output);
  const folders = [...languageFolders(paths)];
  return paths.filter((path) => {
    const translated = folders.some((folder) => path.startsWith(`${folder}/`));
    if (!path.startsWith("members/") || (translated && !TRANSLATED.test(path))) return false;
    const text = readFileSync(join(output, path), "utf8");
    return (text.match(/<li[^>]* data-tool=[^>]*>/g) ?? []).filter((card) => !card.includes("data-entry")).length > 1;
  });
}

/** Every arrangement in which a page is measured; colours don't move boxes, so the dark is looked at with plain text alone. */
function* arrangements() {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      for (const doubled of scheme === "dark" ? [false] : [false, true]) {
        for (const turned of scheme === "dark" ? [false] : [false, true]) yield { width, scheme, doubled, turned };
      }
    }
  }
}

const browser = await launch();
const problems = [];
let cards = 0;
let measured = 0;

async function measureList(page, output, path) {
  await page.goto(pathToFileURL(join(output, path)).href, { waitUntil: "load" });
  let counted = false;
  for (const { width, scheme, doubled, turned } of arrangements()) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(measure.arrange, { doubled, turned });
    const where = `${path} [${width} ${scheme}${doubled ? " doubled" : ""}${turned ? " turned" : ""}]`;
    const { cards: number, problems: found, box } = await page.evaluate(measure.equalCards, TOLERANCE);
    problems.push(...found.map((sentence) => `${where}: ${sentence}`));
    if (await page.evaluate(measure.sidewaysScroll)) problems.push(`${where}: reaches out of the window`);
    measured += number;
    if (!counted) cards += number;
    counted = true;
    if (process.env.EVENHAND_BOXES) console.log(`${where} ${box}`);
  }
}

for (const output of process.argv.slice(2).map((each) => resolve(each))) {
  const start = Date.now();
  const queue = lists(output);
  if (queue.length === 0) problems.push(`${output}: no lists to measure`);
  const [before, pages] = [cards, queue.length];
  await Promise.all(
    Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
      const page = await browser.newPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) await measureList(page, output, path);
      await page.close();
    }),
  );
  console.log(`${basename(output)}: ${cards - before} cards on ${pages} lists, ${((Date.now() - start) / 1000).toFixed(0)} s`);
}
await browser.close();

console.log(`${measured} cards measured; ${problems.length} differences`);
for (const problem of problems.slice(0, 200)) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
