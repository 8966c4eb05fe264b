// Which pages of a built catalogue to open: some of every kind.
//
// Takes the output folder; gives [{ path, tree, language, kind, first }]. It goes by the paths that the output promises, so it needs
// no knowledge of the theme.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";

/** How many pages of one kind are opened in each tree: in its first language, and in each of the others. */
const PER_KIND = 2;
const PER_KIND_TRANSLATED = 1;

/** Of the translations, those opened: the one that reads from right to left. The others differ from the source in words alone. */
const TRANSLATIONS = new Set(["ar"]);

/** The kinds, by the path inside a tree; the first that fits. What fits none is a kind of its own. */
const KINDS = [
  ["listing", /^(index|page-\d+)\.html$/],
  ["tool", /^tools\/[^/]+\.html$/],
  ["criteria overview", /^criteria(\/index|\/[^/]+|\/[^/]+\/index|\/[^/]+\/[^/]+)?\.html$/],
  ["criterion", /^criteria\/[^/]+\/[^/]+\/[^/]+\.html$/],
  ["notice", /^notices\/[^/]+\.html$/],
];

/** All HTML files below a folder, as paths with `/`, sorted. */
export function htmlFiles(output) {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(output, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

/** `members/fr/tools/x.html` → tree `members`, language `fr`, inside `tools/x.html`. */
function parts(path, languages) {
  const [tree, ...rest] = path.split("/");
  const language = rest.length > 1 && languages.has(`${tree}/${rest[0]}`) ? rest.shift() : "";
  return { tree, language, inside: rest.join("/") };
}

/** The folders right below a tree that hold a whole tree again: those with an index page and the shape of a language code. */
export function languageFolders(paths) {
  const code = /^([^/]+\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/index\.html$/;
  return new Set(paths.map((path) => code.exec(path)?.[1]).filter(Boolean));
}

/** The tool pages that a notice leads to: the suspended ones, and the tombstones. */
function toolsWithNotices(output, paths) {
  const found = new Set();
  for (const path of paths.filter((each) => /(^|\/)notices\//.test(each))) {
    for (const [, target] of readFileSync(join(output, path), "utf8").matchAll(/href\s*=\s*["']?([^"'\s>#]+)/g)) {
      const page = posix.join(dirname(path), target);
      if (/(^|\/)tools\/[^/]+\.html$/.test(page)) found.add(page);
    }
  }
  return found;
}

/** Some pages of every kind, in every tree and language; of the tools also every one that a notice is about. */
export function choosePages(output) {
  const paths = htmlFiles(output);
  const languages = languageFolders(paths);
  const noticed = toolsWithNotices(output, paths);
  const seen = new Map();
  const chosen = [];
  for (const path of paths) {
    const { tree, language, inside } = parts(path, languages);
    if (language !== "" && !TRANSLATIONS.has(language)) continue;
    const kind = KINDS.find(([, pattern]) => pattern.test(inside))?.[0] ?? inside;
    const key = [tree, language, kind].join(" ");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count <= (language === "" ? PER_KIND : PER_KIND_TRANSLATED) || (language === "" && noticed.has(path))) {
      chosen.push({ path, tree, language, kind, first: count === 1 || noticed.has(path) });
    }
  }
  return chosen;
}
