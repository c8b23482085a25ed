import { expect, test } from "vitest";
import {
  codePrefix,
  makeVerificationCode,
  parseVerificationCode,
} from "@/lib/recognition/domain/verification-code";

const BYTES = [5, 200, 17, 99, 254, 0, 33, 71, 140, 28, 6, 90];
const CODE = makeVerificationCode("BN", BYTES);
const MALFORMED = { ok: false, error: { code: "verification.malformed" } };

test("has the letters of the province, twelve characters, and reads back as itself", () => {
  expect(CODE).toMatch(/^BN-[2-9A-HJKMNP-TV-Y]{4}-[2-9A-HJKMNP-TV-Y]{4}-[2-9A-HJKMNP-TV-Y]{2}$/);
  expect(parseVerificationCode(CODE)).toEqual({ ok: true, value: CODE });
});

test.each([
  CODE.toLowerCase(),
  CODE.replaceAll("-", ""),
  CODE.replaceAll("-", " "),
  ` ${CODE.replaceAll("-", ".")} `,
])("reads «%s» as people type it", (typed) =>
  expect(parseVerificationCode(typed)).toEqual({ ok: true, value: CODE }),
);

test("notices every single mistyped character", () => {
  const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXY";
  const letters = [...CODE];
  letters.forEach((right, index) => {
    if (right === "-") return;
    for (const wrong of alphabet) {
      if (wrong === right || (index < 2 && /\d/.test(wrong))) continue;
      const typed = letters.with(index, wrong).join("");
      expect(parseVerificationCode(typed), typed).toEqual(MALFORMED);
    }
  });
});

test("notices two neighbours exchanged", () => {
  const compact = [...CODE.replaceAll("-", "")];
  for (let index = 2; index < compact.length - 1; index += 1) {
    const [a = "", b = ""] = [compact[index], compact[index + 1]];
    if (a === b) continue;
    expect(
      parseVerificationCode(
        compact
          .with(index, b)
          .with(index + 1, a)
          .join(""),
      ),
    ).toEqual(MALFORMED);
  }
});

test.each(["", "BN-7K3F", "0000-0000-0000", "BN-OI1L-0000-ZU", "xin chào", `${CODE}X`, "<script>"])(
  "says of «%s» that it has not the form of a code",
  (typed) => expect(parseVerificationCode(typed)).toEqual(MALFORMED),
);

test.each([
  ["bn", "BN"],
  ["bac-ninh", "BN"],
  ["AnGiang", "AN"],
  ["x", "XX"],
])("letters of «%s» are %s", (tenantCode, prefix) => expect(codePrefix(tenantCode)).toBe(prefix));

test("never draws a character that looks like another", () => {
  const codes = Array.from({ length: 200 }, (_, seed) =>
    makeVerificationCode(
      "NT",
      Array.from({ length: 32 }, (_, index) => (seed * 37 + index * 101) % 256),
    ),
  );
  for (const code of codes) expect(code.slice(3)).not.toMatch(/[01ILOUZ]/);
});
