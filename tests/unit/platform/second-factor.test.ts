import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { newSeed, stepOfCode } from "@/lib/platform/auth/second-factor";
import { deviceName } from "@/lib/platform/auth/device-name";
import { isEasyToGuess } from "@/lib/platform/auth/password-rule";

const NOW = new Date("2026-11-25T02:00:10Z");
/** RFC 6238, appendix B: the seed of its table for SHA-1. */
const RFC_SEED = new Secret({ buffer: new TextEncoder().encode("12345678901234567890").buffer }).base32;
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000);
const codeAt = (seed: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: at.getTime() });

describe("codes of the second factor", () => {
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
  ])("RFC 6238: at second %i the code is %s", (second, code) => {
    expect(stepOfCode(RFC_SEED, code, new Date(second * 1000), null)).toBe(Math.floor(second / 30));
  });

  test("one step to either side is right, two are not", () => {
    const seed = newSeed();
    for (const [offset, isRight] of [
      [-60, false],
      [-30, true],
      [0, true],
      [30, true],
      [60, false],
    ] as const) {
      expect(stepOfCode(seed, codeAt(seed, seconds(offset)), NOW, null) !== null).toBe(isRight);
    }
  });

  test("a code that was taken, or an older one, is not right again", () => {
    const seed = newSeed();
    const code = codeAt(seed, NOW);
    const step = stepOfCode(seed, code, NOW, null);
    expect(step).not.toBeNull();
    expect(stepOfCode(seed, code, NOW, step)).toBeNull();
    expect(stepOfCode(seed, codeAt(seed, seconds(-30)), NOW, step)).toBeNull();
    expect(stepOfCode(seed, codeAt(seed, seconds(30)), NOW, step)).toBe((step ?? 0) + 1);
  });

  test("the space that apps show is no fault; letters, five or seven digits are", () => {
    const seed = newSeed();
    const code = codeAt(seed, NOW);
    expect(stepOfCode(seed, ` ${code.slice(0, 3)} ${code.slice(3)}`, NOW, null)).not.toBeNull();
    for (const wrong of ["", code.slice(1), `${code}0`, "abcdef", "１２３４５６"]) {
      expect(stepOfCode(seed, wrong, NOW, null)).toBeNull();
    }
  });
});

test.each([
  ["password1234567", true],
  ["aaaaaaaaaaaaaaaa", true],
  ["12345678901234567", true],
  ["qwertyuiopasdfgh", true],
  ["sovangsovangsovang", true],
  ["con mèo leo cây cau", false],
  ["trưa nay ăn bún cá ở bến", false],
])("a password of leaked lists or patterns is easy to guess: %s", (password, expected) => {
  expect(isEasyToGuess(password)).toBe(expected);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Chrome trên Windows",
  ],
  ["", "Thiết bị không rõ"],
  [null, "Thiết bị không rõ"],
  ["x".repeat(5000), "Thiết bị không rõ"],
])("a device is named by its browser and system", (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
