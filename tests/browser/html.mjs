// The Nu HTML checker on some pages of every kind.
//
//   node html.mjs OUTPUT…
//
// Every tool's page of the first language, and some pages of every other kind in every tree. Errors and warnings fail, but two remarks that are no
// faults of a page: the role that lists without bullets keep for VoiceOver, and the checker's idea of `'self'` for files on disk.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

import { choosePages, htmlFiles } from "./pages.mjs";

const JAR = join(dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");
const NO_FAULT = [/^The “list” role is unnecessary for element “ul”\.$/, /^Resource violates Content Security Policy/];

function check(files) {
  const options = ["-jar", JAR, "--format", "json", "--exit-zero-always", ...files];
  return new Promise((done, failed) => {
    execFile("java", options, { maxBuffer: 1 << 30 }, (error, _, said) => (error ? failed(error) : done(JSON.parse(said).messages)));
  });
}

let bad = 0;
for (const output of process.argv.slice(2).map((each) => resolve(each))) {
  const tools = htmlFiles(output).filter((path) => /^members\/tools\//.test(path));
  const paths = [...new Set([...choosePages(output).map((page) => page.path), ...tools])];
  const messages = await check(paths.map((path) => join(output, path)));
  const faults = messages.filter(({ message }) => !NO_FAULT.some((pattern) => pattern.test(message)));
  for (const { url, lastLine, lastColumn, type, message, extract } of faults.slice(0, 100)) {
    console.log(`${url}:${lastLine}:${lastColumn}: ${type}: ${message}\n    ${extract}`);
  }
  console.log(`${output}: ${paths.length} pages, ${faults.length} faults`);
  if (paths.length === 0) console.log("no pages to check");
  bad += faults.length + (paths.length === 0 ? 1 : 0);
}
process.exitCode = bad > 0 ? 1 : 0;
