import { describe, expect, test } from "vitest";
import { buildCms } from "@/components/recognition/signing/build-cms";
import { openPkcs12 } from "@/components/recognition/signing/open-pkcs12";
import { hexOf } from "@/lib/core/der";
import { readCms } from "@/lib/documents/domain/cms-signature";
import { aCertificate, anAuthority, aPkcs12 } from "../../support/certificates";

const PASSWORD = "mật khẩu của tệp";

describe.each(["p256", "rsa"] as const)("a PKCS#12 file with a key of %s", (kind) => {
  const authority = anAuthority("Nơi cấp thử");
  const own = aCertificate("Nguyễn Văn A", { kind, by: authority });
  const file = aPkcs12(own, PASSWORD, [authority]);

  test("is opened with its password, the signer's certificate apart from those above", async () => {
    const opened = await openPkcs12(file, PASSWORD);
    if (!opened.ok) throw new Error(opened.error);
    expect(hexOf(opened.value.certificate)).toBe(hexOf(own.der));
    expect(opened.value.pool.map(hexOf)).toEqual([hexOf(authority.der)]);
    expect(opened.value.key.key.extractable).toBe(false);
  });

  test("signs as CMS with the certificate named inside what is signed", async () => {
    const opened = await openPkcs12(file, PASSWORD);
    if (!opened.ok) throw new Error(opened.error);
    const digest = new Uint8Array(32).fill(7);
    const cms = readCms(await buildCms(opened.value.key, { ...opened.value, digest }));
    expect(hexOf(cms?.messageDigest ?? new Uint8Array())).toBe(hexOf(digest));
    expect(cms?.signedCertificateHash).toHaveLength(32);
  });

  test("is not opened with another password", async () => {
    expect(await openPkcs12(file, "sai")).toEqual({ ok: false, error: "wrong-password" });
  });

  test("is none when it is cut short", async () => {
    expect(await openPkcs12(file.subarray(0, 200), PASSWORD)).toEqual({ ok: false, error: "not-pkcs12" });
  });
});

test("any other file is no PKCS#12 file", async () => {
  const other = new TextEncoder().encode("%PDF-1.7");
  expect(await openPkcs12(other, PASSWORD)).toEqual({ ok: false, error: "not-pkcs12" });
  expect(await openPkcs12(aCertificate("Nguyễn Văn A").der, PASSWORD)).toEqual({
    ok: false,
    error: "not-pkcs12",
  });
});
