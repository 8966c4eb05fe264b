// What readers on slow lines have to fetch, compressed: the style sheet, every tool's page with everything, every list.
//
//   node sizes.mjs OUTPUT

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { htmlFiles } from "./pages.mjs";

const OUTPUT = resolve(process.argv[2]);
const KB = 1000;
// In a translation most of what providers wrote stands untranslated between sentences in another script, and is compressed less.
const MOST = { style: 4 * KB, tool: 14.25 * KB, "translated tool": 16.25 * KB, list: 25 * KB };

const size = (path) => gzipSync(readFileSync(join(OUTPUT, path)), { level: 6 }).length;
const style = size("members/assets/style.css");
const paths = htmlFiles(OUTPUT).filter((path) => path.startsWith("members/"));
const pages = {
  tool: paths.filter((path) => /^members\/tools\/[^/]+\.html$/.test(path)),
  "translated tool": paths.filter((path) => /^members\/[^/]+\/tools\/[^/]+\.html$/.test(path)),
  list: paths.filter((path) => /^members\/([a-z]{2}\/)?(index|page-\d+)\.html$/.test(path)),
};

let bad = style > MOST.style ? 1 : 0;
console.log(`style sheet: ${style} bytes, at most ${MOST.style}`);
for (const [kind, all] of Object.entries(pages)) {
  const sizes = all.map((path) => [size(path) + style, path]).sort(([a], [b]) => b - a);
  if (sizes.length === 0) {
    console.log(`no page of the kind ${kind}`);
    bad += 1;
    continue;
  }
  const [largest, path] = sizes[0];
  console.log(`${kind}: ${all.length} pages, with the style sheet at most ${largest} bytes (${path}); allowed ${MOST[kind]}`);
  bad += sizes.filter(([bytes]) => bytes > MOST[kind]).length;
}
process.exitCode = bad > 0 ? 1 : 0;
