// What readers on slow lines have to fetch, compressed: the style sheets, every tool's page and every list
// with all that it links for its looks. A KB is 1,024 bytes.
//
//   node sizes.mjs OUTPUT

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { htmlFiles } from "./pages.mjs";

const OUTPUT = resolve(process.argv[2]);
const KB = 1024;
// In bytes. The same for a tool's page in every language: a translation is no slower to fetch than the original may be.
const MOST = { styles: 4250, tool: 15 * KB, "translated tool": 15 * KB, list: 25_000 };

const compressed = new Map();
const size = (path) => {
  if (!compressed.has(path)) compressed.set(path, gzipSync(readFileSync(join(OUTPUT, path)), { level: 6 }).length);
  return compressed.get(path);
};
const sum = (paths) => paths.reduce((bytes, path) => bytes + size(path), 0);
const styles = (path) =>
  [...readFileSync(join(OUTPUT, path), "utf8").matchAll(/<link\b[^>]*?\bhref="?([^\s">]+\.css)/g)].map(([, href]) => join(dirname(path), href));
const paths = htmlFiles(OUTPUT).filter((path) => path.startsWith("members/"));
const pages = {
  tool: paths.filter((path) => /^members\/tools\/[^/]+\.html$/.test(path)),
  "translated tool": paths.filter((path) => /^members\/[^/]+\/tools\/[^/]+\.html$/.test(path)),
  list: paths.filter((path) => /^members\/([a-z]{2}\/)?(index|page-\d+)\.html$/.test(path)),
};

const all = [...new Set(paths.flatMap(styles))];
let bad = all.length === 0 || sum(all) > MOST.styles ? 1 : 0;
console.log(`style sheets: ${all.map((path) => `${path} ${size(path)}`).join(", ")}; together ${sum(all)} bytes, at most ${MOST.styles}`);
for (const [kind, each] of Object.entries(pages)) {
  const sizes = each.map((path) => [size(path) + sum(styles(path)), path]).sort(([a], [b]) => b - a);
  if (sizes.length === 0) {
    console.log(`no page of the kind ${kind}`);
    bad += 1;
    continue;
  }
  const [largest, path] = sizes[0];
  console.log(`${kind}: ${each.length} pages, with their style sheets at most ${largest} bytes (${path}); allowed ${MOST[kind]}`);
  bad += sizes.filter(([bytes]) => bytes > MOST[kind]).length;
}
process.exitCode = bad > 0 ? 1 : 0;
