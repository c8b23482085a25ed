/** The stages of `npm test`. One that fails does not keep the others from running. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { buildProduct } from "./build.mjs";
import { generateClient } from "./generate.mjs";
import { installPackages } from "./install.mjs";
import { inRoot } from "./places.mjs";
import { readPlaywright, readVitest } from "./reports.mjs";
import { environment, runToEnd } from "./run.mjs";
import { Stop } from "./sentences.mjs";

const ARTIFACTS = inRoot("tests", ".artifacts");
const STAGES = ["unit", "integration", "e2e"];

/**
 * Runs the chosen stages; answers how many checks and tests passed and failed. Two lanes fill two cores: what the
 * compiler does, up to a product that is being served, and what needs the sources alone. Journeys come last.
 */
export async function testProduct(args) {
  const { only, files } = readOptions(args);
  const wants = (stage) => !only || only === stage;
  rmSync(ARTIFACTS, { recursive: true, force: true });
  mkdirSync(ARTIFACTS, { recursive: true });

  await installPackages();
  await generateClient();
  const specs = chooseSpecs(files);
  let opened = null;
  const [compiled, tested] = await Promise.all([
    inTurn([
      !only && ["Type check", checkTypes],
      !only && existsSync(inRoot(".config", "eslint.config.mjs")) && ["Lint", checkLint],
      wants("e2e") && ["Build", () => buildProduct().then(() => ONE_PASSED)],
      wants("e2e") && [
        "Products to look at",
        async () => {
          const { openTestProducts } = await import("./open-test-product.mjs");
          opened = await openTestProducts(ARTIFACTS, specs.lanes);
          return ONE_PASSED;
        },
      ],
    ]),
    inTurn([
      wants("unit") && ["Architecture and unit tests", (log) => runVitest("pure", files, { log })],
      wants("integration") && ["Integration and authorisation tests", (log) => runWithServer(files, log)],
    ]),
  ]);
  const journeys = opened
    ? await Promise.all(opened.products.map((product) => inTurn([browse(product, specs.options)])))
    : [];
  await opened?.close();
  return sum([compiled, tested, ...journeys].flat());
}

/** The stages one after another; one that fails does not keep the next from running. */
async function inTurn(stages) {
  const counts = [];
  for (const [title, work] of stages.filter(Boolean)) counts.push(await runStage(title, work));
  return counts;
}

function readOptions(args) {
  const option = args.find((arg) => arg.startsWith("--only="));
  const only = option?.slice("--only=".length);
  if (only && !STAGES.includes(only)) throw new Stop(`--only= takes one of: ${STAGES.join(", ")}.`);
  return { only, files: args.filter((arg) => arg !== option) };
}

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/** What a stage says is shown when it has ended, so that two at once do not speak into each other. */
async function runStage(title, work) {
  const log = path.join(ARTIFACTS, `${title.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.log`);
  const startedAt = Date.now();
  console.log(`-- ${title}: begun`);
  const counts = await Promise.resolve()
    .then(() => work(log))
    .catch((error) => {
      appendFileSync(log, `${error instanceof Stop ? error.message : (error.stack ?? error)}\n`);
      return ONE_FAILED;
    });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const said = existsSync(log) ? readFileSync(log, "utf8").trimEnd() : "";
  console.log(`\n== ${title}\n${said}`);
  console.log(
    `== ${title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
  return counts;
}

const sum = (counts) => ({
  passed: counts.reduce((total, one) => total + one.passed, 0),
  failed: counts.reduce((total, one) => total + one.failed, 0),
});

/** The file behind a package's command, run by this same node. */
const inModules = (...parts) => inRoot("node_modules", ...parts);
const node = (args, { log, env = {} }) =>
  runToEnd(process.execPath, args, {
    log,
    append: true,
    env: environment({ NEXT_TELEMETRY_DISABLED: "1", ...env }),
  });
const check = (code) => (code === 0 ? ONE_PASSED : ONE_FAILED);

/** Next's own types of routes are generated first; the compiler alone would miss them. */
async function checkTypes(log) {
  const typegen = await node([inModules("next", "dist", "bin", "next"), "typegen"], { log });
  return check(typegen || (await node([inModules("typescript", "bin", "tsc"), "--noEmit"], { log })));
}

const checkLint = async (log) =>
  check(
    await node([inModules("eslint", "bin", "eslint.js"), "-c", ".config/eslint.config.mjs", "."], { log }),
  );

/** The server is ours and not the runner's, so that it ends with us even when the runner is killed. */
async function runWithServer(files, log) {
  const { startThrowAwayServer } = await import("./throw-away-database.mjs");
  const { port, secrets, stop } = await startThrowAwayServer();
  try {
    return await runVitest("database", files, {
      log,
      env: { TEST_SERVER: JSON.stringify({ port, secrets }) },
    });
  } finally {
    await stop();
  }
}

async function runVitest(project, files, { log, env = {} }) {
  const report = path.join(ARTIFACTS, `vitest-${project}.json`);
  const args = [
    inModules("vitest", "vitest.mjs"),
    "run",
    "--config=tests/vitest.config.ts",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ];
  const code = await node(args, { log, env });
  return readVitest(report, code);
}

/** Every screen, and the journeys, each in a browser of its own on a product of its own with the demo as it is loaded. */
const SPECS = path.join("tests", "e2e");
const EVERY_SCREEN = "every-screen.spec.ts";

/** The lanes that have something to run, with their files; what names no file is an option of the runner. */
function chooseSpecs(args) {
  const all = readdirSync(inRoot(SPECS)).filter((file) => file.endsWith(".spec.ts"));
  const namesFile = (arg) => all.some((file) => path.join(SPECS, file).includes(arg));
  const named = args.filter(namesFile);
  const chosen = all.filter(
    (file) => named.length === 0 || named.some((arg) => path.join(SPECS, file).includes(arg)),
  );
  const lanes = [
    { name: "Journeys", files: chosen.filter((file) => file !== EVERY_SCREEN) },
    { name: "Every screen", files: chosen.filter((file) => file === EVERY_SCREEN) },
  ].filter(({ files }) => files.length > 0);
  return { lanes, options: args.filter((arg) => !namesFile(arg)) };
}

function browse({ name, files, env }, options) {
  const work = async (log) => {
    const report = path.join(ARTIFACTS, `${name}.json`);
    const code = await node(
      [
        inModules("@playwright", "test", "cli.js"),
        "test",
        "--config=tests/playwright.config.ts",
        `--output=${path.join(ARTIFACTS, name)}`,
        ...files.map((file) => path.join(SPECS, file)),
        ...options,
      ],
      { log, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
    );
    return readPlaywright(report, code);
  };
  return [`${name} in the browser`, work];
}
