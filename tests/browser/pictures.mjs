// The pictures of the README, from a built demo.
//
//   cargo run --release -- build --date 2026-11-22 && node tests/browser/pictures.mjs
//
//   EVENHAND_OUTPUT  the built output (default: ../../output)

import { mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./chromium.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUTPUT = resolve(process.env.EVENHAND_OUTPUT ?? join(HERE, "../../output"));
const PICTURES = join(HERE, "../../docs/pictures");
const LARGEST = 150_000;

const WANTED = [
  { name: "listing", path: "members/index.html", height: 960 },
  { name: "tool", path: "members/tools/vidik-lice.html", height: 960 },
  { name: "answers", path: "members/tools/vidik-lice.html", height: 640, at: "tools-form.section.accuracy" },
];

mkdirSync(PICTURES, { recursive: true });
const browser = await launch();
const page = await browser.newPage({ colorScheme: "light", reducedMotion: "reduce" });
for (const { name, path, height, at } of WANTED) {
  await page.setViewportSize({ width: 1280, height });
  await page.goto(pathToFileURL(join(OUTPUT, path)).href + (at ? `#${at}` : ""));
  const file = join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  console.log(`${file}: ${size} bytes`);
  if (size > LARGEST) {
    console.log(`at most ${LARGEST} bytes: choose a smaller part`);
    process.exitCode = 1;
  }
}
await browser.close();
