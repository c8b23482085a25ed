import fc from "fast-check";

/** Every run tries the same examples; `SEED=<number> npm test` tries others. A failure names the seed and the example. */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_231_116) });

export { fc };
