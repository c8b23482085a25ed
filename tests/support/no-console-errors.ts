import { afterEach } from "vitest";

const complaints: unknown[][] = [];

console.error = (...words: unknown[]): void => {
  complaints.push(words);
};

afterEach(() => {
  const found = complaints.splice(0);
  if (found.length > 0)
    throw new Error(`console.error was called: ${found.map((words) => words.join(" ")).join(" | ")}`);
});
