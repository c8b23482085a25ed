/** The figures as plain text. Goals are the design's: bytes, first bytes and documents have one, the rest has none. */
import os from "node:os";

/** Design: lists within 300 ms to the first byte at 10 000 dossiers, any page within 800 ms under load. */
const ANY_PAGE_MS = 800;
const DOCUMENT_MS = 10;

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value that a share of them does not pass. */
const quantile = (values, share) => sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)];
const median = (values) => quantile(values, 0.5);
const p95 = (values) => quantile(values, 0.95);
const whole = (value) => String(Math.round(value));
const tenths = (value) => value.toFixed(1);

export async function headLines({ query }) {
  const [counted] = await query(
    `SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM dossier) AS dossiers,
      (SELECT count(*) FROM recognition) AS recognitions`,
  );
  const [processor] = os.cpus();
  return [
    `Sổ Vàng, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${os.cpus().length} × ${processor?.model.trim() ?? "?"}, load ${tenths(os.loadavg()[0])}`,
    `${counted.units > 5000 ? "Demo data, one province filled up" : "Demo data"}: ${counted.units} units, ${counted.dossiers} dossiers, ${counted.recognitions} recognitions. Nothing else asks at the same time.`,
  ];
}

export const startLines = (startsMs) => [
  "Starting the server, until it answers (no goal)",
  ...table([
    ["median ms", "longest ms"],
    [whole(median(startsMs)), whole(Math.max(...startsMs))],
  ]),
];

export const pageLines = (pages) => [
  "Pages: 30 warm requests each, one after the other",
  ...table([
    ["page", "SQL", "first byte median", "p95", "whole median", "p95", "ms goal (p95)", "kB gzip", "kB goal"],
    ...pages.map(({ name, statements, firstByteMs, wholeMs, bytes, goal }) => [
      name,
      whole(statements),
      tenths(median(firstByteMs)),
      tenths(p95(firstByteMs)),
      tenths(median(wholeMs)),
      tenths(p95(wholeMs)),
      goal.firstByteMs ? `${goal.firstByteMs} first byte` : `${ANY_PAGE_MS} under load`,
      tenths(bytes / 1000),
      String(goal.listKb ?? goal.pageKb ?? "-"),
    ]),
  ]),
];

export const documentLines = ({ firstMs, timesMs, bytes }) => [
  `Documents: ${timesMs.length} decisions of one page as PDF/A, each of another unit`,
  ...table([
    ["first ms", "median ms", "p95 ms", "ms goal", "kB"],
    [
      whole(firstMs),
      tenths(median(timesMs)),
      tenths(p95(timesMs)),
      `${DOCUMENT_MS} a page`,
      whole(bytes / 1000),
    ],
  ]),
];

/** Columns as wide as their longest entry, words to the left, figures to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isFigure = (text) => /^[\d.-]+$/.test(text);
  return rows.map((row) =>
    row
      .map((text, column) =>
        isFigure(rows[1][column]) ? text.padStart(widths[column]) : text.padEnd(widths[column]),
      )
      .join("  ")
      .trimEnd(),
  );
}
