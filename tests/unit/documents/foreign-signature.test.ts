import { describe, expect, test } from "vitest";
import { paragraph } from "@/lib/documents/domain/paper";
import { readCertificate } from "@/lib/documents/domain/certificate";
import { fillInFile, judgeForeignFile } from "@/lib/documents/server/signed-file";
import { typesetToSign } from "@/lib/documents/server/typeset";
import { aPaper } from "../../factories/paper";
import { aCertificate, anAuthority, type TestCertificate } from "../../support/certificates";
import { measurePdf } from "../../support/measure-pdf";
import { signedElsewhere, type ForeignChange } from "../../support/foreign-signing";

/** Issue C, 5: only the rendered file with a signature that holds; with each check taken out a test here turned red. */
const base = typesetToSign(aPaper({ fillIn: true, number: null, datedOn: null }));
const root = anAuthority("Nơi cấp thử");
const own = aCertificate("Nguyễn Văn A", { by: root });

const manyPages = Array.from({ length: 40 }, () => paragraph("Công an xã hướng dẫn, kiểm tra. ".repeat(6)));

const codeOfFile = (
  file: Uint8Array,
  certificate: TestCertificate = own,
  given: Uint8Array = base,
): string => {
  const [read, anchor] = [readCertificate(certificate.der), readCertificate(root.der)];
  if (!read || !anchor) throw new Error("no certificate");
  const signer = { certificateId: "", certificate: read, trust: { anchors: [anchor], lists: [] } };
  return judgeForeignFile(file, { base: given, signer, at: new Date() })?.code ?? "signed";
};
const codeOf = async (change: ForeignChange = {}, by: TestCertificate = own): Promise<string> =>
  codeOfFile(await signedElsewhere(base, by, change));
const added = (file: Buffer, text: string): Buffer => Buffer.concat([file, Buffer.from(text, "latin1")]);

describe("a file signed in another system", () => {
  test.each(["adbe.pkcs7.detached", "ETSI.CAdES.detached"])("counts, in the profile %s", async (profile) => {
    expect(await codeOf({ profile })).toBe("signed");
  });

  test("takes number and date afterwards, like one signed here", async () => {
    const signed = await signedElsewhere(base, own);
    const issued = fillInFile(signed, { so: "12", ngay: "05", thang: "3" });
    expect(issued.subarray(0, signed.length).equals(signed)).toBe(true);
    expect(issued.toString("latin1")).toContain("(12) Tj");
  });

  test("by another person, or by a certificate that does not count", async () => {
    expect(await codeOf({}, aCertificate("Trần Thị B", { by: root }))).toBe("signature.other-certificate");
    const old = aCertificate("Nguyễn Văn A", { by: root, to: new Date(Date.now() - 1000) });
    expect(codeOfFile(await signedElsewhere(base, old), old)).toBe("signature.certificate-expired");
  });
});

describe("is not taken", () => {
  test.each([
    ["that is no PDF", Buffer.from("xin chào"), "signature.not-pdf"],
    [
      "that is another PDF",
      typesetToSign(aPaper({ fillIn: true, subject: "Về việc khác" })),
      "signature.other-file",
    ],
    ["without a signature", base, "signature.unsigned"],
    ["with something behind it that is no revision", added(base, "xin chào"), "signature.unknown-structure"],
  ])("a file %s", (_, file, code) => {
    expect(codeOfFile(file)).toBe(code);
  });

  test.each<readonly [string, ForeignChange]>([
    ["other contents of the page", { page: (body) => body.replace(/\/Contents \d+/, "/Contents 1") }],
    ["another size of the page", { page: (body) => body.replace(/\/MediaBox\s*\[0 0/, "/MediaBox [0 9") }],
    [
      "a field of number taken away",
      { form: (body) => body.replace(/\/Fields \[(\d+ 0 R) \d+ 0 R/, "/Fields [$1") },
    ],
    ["another face of the form", { form: (body) => body.replace("/DA (/TiRo 13", "/DA (/TiRo 99") }],
    ["something that runs on opening", { root: (body) => body.replace(/>>$/, "/OpenAction 1 0 R >>") }],
    ["other pages", { root: (body) => body.replace(/\/Pages \d+/, "/Pages 7") }],
    ["a note on the page", { field: "<</Type/Annot/Subtype/FreeText/Rect[0 0 99 99]/Contents(x)>>" }],
    ["an earlier object written again", { objects: () => new Map([[5, "<< /X 1 >>"]]) }],
  ])("a file with %s", async (_, change) => {
    expect(await codeOf(change)).toBe("signature.content-changed");
  });

  describe("a signature that is seen", () => {
    const seenAt = (rect: string, rest = "/Subtype/Widget"): ForeignChange => ({
      widget: (body) => body.replace("/Rect[0 0 0 0]", `/Rect[${rect}]`).replace("/Subtype/Widget", rest),
    });
    const room = /\/SoVang \[(\d+) ([\d. ]+)\]/.exec(base.toString("latin1")) ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = (room[2] ?? "").split(" ").map(Number);

    test("stands between the post and the name of who signs", async () => {
      const [page] = await measurePdf(base);
      const downTo = (y: number): number => (page?.height ?? 0) - y * (25.4 / 72);
      const lineOf = (words: string): number =>
        page?.texts.find(({ text }) => text === words)?.baseline ?? NaN;
      expect(room[1]).toBe("1");
      expect(lineOf("CHỦ TỊCH")).toBeLessThan(downTo(top));
      expect(lineOf("Nguyễn Văn An")).toBeGreaterThan(downTo(bottom));
      expect(downTo(bottom) - downTo(top)).toBeCloseTo(24, 1);
      expect(await codeOf(seenAt(`${left} ${bottom} ${right} ${top}`))).toBe("signed");
      expect(await codeOf(seenAt(`${right} ${top} ${left + 9} ${bottom + 9}`))).toBe("signed");
    });

    test.each([
      ["over the whole page", "0 0 595 842"],
      ["over the name", `${left} ${bottom - 20} ${right} ${top}`],
      ["over the post", `${left} ${bottom} ${right} ${top + 20}`],
      ["beside its room", `${left - 20} ${bottom} ${right} ${top}`],
      ["over the margin", `${left} ${bottom} ${right + 20} ${top}`],
      ["where nobody can say, since it stands behind a reference", "12 0 R"],
      ["as a line without height across the page", "0 500 595 500"],
    ])("%s is not taken", async (_, rect) => {
      expect(await codeOf(seenAt(rect))).toBe("signature.outside-place");
    });

    test("is a widget: another kind of note draws where it likes", async () => {
      expect(await codeOf(seenAt("0 0 0 0", "/Subtype/Ink"))).toBe("signature.outside-place");
    });

    test("is not seen on another page", async () => {
      const long = typesetToSign(aPaper({ fillIn: true, number: null, datedOn: null, blocks: manyPages }));
      expect(long.toString("latin1")).toMatch(/\/SoVang \[[2-9] /);
      const [, , corners = ""] = /\/SoVang \[(\d+) ([\d. ]+)\]/.exec(long.toString("latin1")) ?? [];
      expect(codeOfFile(await signedElsewhere(long, own, seenAt(corners)), own, long)).toBe(
        "signature.outside-place",
      );
    });
  });

  test("a file in which an earlier object is taken away, or sent to another place", async () => {
    const hidden = async (row: string): Promise<string> => {
      const signed = (await signedElsewhere(base, own)).toString("latin1");
      const at = signed.lastIndexOf("xref\n", signed.lastIndexOf("trailer"));
      return codeOfFile(
        Buffer.from(signed.slice(0, at) + signed.slice(at).replace("xref\n", `xref\n${row}`), "latin1"),
      );
    };
    expect(await hidden("6 1\n0000000000 00001 f \n")).toBe("signature.content-changed");
    expect(await hidden("6 1\n0000000016 00000 n \n")).toBe("signature.content-changed");
  });

  test("a file whose trailer leads elsewhere", async () => {
    const signed = (await signedElsewhere(base, own)).toString("latin1");
    const at = signed.lastIndexOf("trailer");
    const led = signed.slice(0, at) + signed.slice(at).replace("/Root", "/XRefStm 16 /Root");
    expect(codeOfFile(Buffer.from(led, "latin1"))).toBe("signature.content-changed");
  });

  test("a file with bytes behind the signature, or a second signature", async () => {
    const signed = await signedElsewhere(base, own);
    expect(codeOfFile(added(signed, "\n"))).toBe("signature.later-revision");
    expect(codeOfFile(await signedElsewhere(signed, own))).toBe("signature.several");
  });

  test("a signature that locks the page, since number and date come after it", async () => {
    const extra = "/Reference [<</TransformMethod/DocMDP/TransformParams<</P 1/V/1.2>>>>]";
    expect(await codeOf({ extra })).toBe("signature.forbids-number");
    for (const hidden of [
      "/Reference [12 0 R]",
      "/Reference [<</TransformMethod/DocMDP/TransformParams 13 0 R>>]",
    ])
      expect(await codeOf({ extra: hidden }), hidden).toBe("signature.unknown-structure");
  });

  test("a signature in a profile that covers something else", async () => {
    expect(await codeOf({ profile: "adbe.pkcs7.sha1" })).toBe("signature.unknown-structure");
  });

  test("a signature of other bytes", async () => {
    const signed = await signedElsewhere(base, own);
    const changed = Buffer.from(signed);
    // The name of the new field: only the digest says what it was.
    const at = signed.indexOf("(Signature1)") + "(Signature".length;
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(codeOfFile(changed)).toBe("signature.text-changed");
  });
});
