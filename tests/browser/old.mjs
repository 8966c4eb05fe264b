// A style sheet as browsers of early 2020 read it: Chromium 80, Firefox 72, Safari 13.
//
// Takes what the build wrote; gives what is left of it when all that such a browser skips is gone. None is at hand to be asked,
// so what they lack is listed here, by the tables of browser makers.

/** At-rules that are skipped with everything inside. */
const SKIPPED = /^@(layer|container|scope|property|font-palette-values|starting-style|view-transition)\b/;
/** Conditions of `@media` that never hold, because what they ask about is unknown. */
const UNKNOWN_MEDIA = /\((prefers-contrast|forced-colors|prefers-reduced-data|dynamic-range|scripting|[^)]*[<>])/;
/** What a condition of `@supports` may name that is not supported. */
const UNSUPPORTED = /font-palette|selector\(|color-mix|container/;
/** Selectors with these throw away their whole rule. */
const UNKNOWN_SELECTOR = /:(has|is|where|focus-visible|user-valid|user-invalid|dir|modal|popover-open)\b|&/;
/** Declarations that are skipped, by name: `margin-inline` is one, `margin-inline-start` is not. */
const UNKNOWN_NAME =
  /^(inset.*|(margin|padding)-(inline|block)|border-(inline|block)(-(width|style|color))?|border-(start|end)-(start|end)-radius|aspect-ratio|accent-color|text-decoration-thickness|text-underline-offset|text-size-adjust|content-visibility|container.*|font-palette|text-wrap.*|gap|translate|rotate|scale|scrollbar-gutter|overscroll-behavior-(inline|block)|forced-color-adjust|print-color-adjust)$/;
/** The same, by value. */
const UNKNOWN_VALUE =
  /\b(color-mix|oklch|oklab|light-dark|round|sin|cos)\(|\b(subgrid|anywhere|match-parent)\b|\b\d+(\.\d+)?[dls]v[hwib]\b|\b\d+(\.\d+)?(cq[whib]|lh|rlh)\b/;

/** The rules and statements of a style sheet or block: `{ head, body }`, without a body where there is none. */
function* items(css) {
  let [depth, start, opened] = [0, 0, 0];
  for (const { 0: sign, index } of css.matchAll(/"[^"]*"|[{};]/g)) {
    if (sign === "{") {
      if (depth === 0) opened = index;
      depth += 1;
    } else if (sign === "}") {
      depth -= 1;
      if (depth > 0) continue;
      yield { head: css.slice(start, opened).trim(), body: css.slice(opened + 1, index) };
      start = index + 1;
    } else if (sign === ";" && depth === 0) {
      yield { head: css.slice(start, index).trim() };
      start = index + 1;
    }
  }
}

/** What is left of a style sheet. */
export function in2020(css) {
  let left = "";
  for (const { head, body } of items(css)) {
    if (SKIPPED.test(head) || body === undefined) continue;
    if (head.startsWith("@media")) left += UNKNOWN_MEDIA.test(head) ? "" : `${head}{${in2020(body)}}`;
    else if (head.startsWith("@supports")) left += UNSUPPORTED.test(head) === /^@supports not\b/.test(head) ? in2020(body) : "";
    else if (head.startsWith("@")) left += `${head}{${body}}`;
    else if (!UNKNOWN_SELECTOR.test(head)) left += `${head}{${declarations(body)}}`;
  }
  return left;
}

function declarations(body) {
  const known = (declaration) => {
    const [, name, value] = /^\s*([\w-]+)\s*:(.*)$/s.exec(declaration) ?? [];
    return name !== undefined && !UNKNOWN_NAME.test(name) && !(UNKNOWN_VALUE.test(value) && !name.startsWith("--"));
  };
  return (body.match(/("[^"]*"|[^";])+/g) ?? []).filter(known).join(";");
}
