// The browser that all tests open pages in, and what they share.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { chromium } from "playwright-core";

import * as measure from "./measure.mjs";

export const WIDTHS = [320, 768, 1280];
export const SCHEMES = ["light", "dark"];
/** Layout rounds to 1/64 of a pixel. */
export const TOLERANCE = 0.02;
/** The source of axe-core, to be evaluated inside a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Starts the browser; more arguments may follow those that it always needs. */
export function launch(...args) {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox", // needed as root; the pages are our own
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
  });
}

/** Whether the page still fits its window (a rounded pixel is none), and its cards are still equal. */
export async function stillEqual(page, where) {
  // Pages for any address have no style sheet: there a browser's own margins and an address in large type may be too wide.
  const sideways = (await page.evaluate(() => document.styleSheets.length)) > 0 ? await page.evaluate(measure.sidewaysScroll) : 0;
  if (sideways > 1) where(`reaches ${sideways} px out of the window`);
  (await page.evaluate(measure.equalCards, TOLERANCE)).problems.forEach(where);
}
