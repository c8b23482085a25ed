import { expect, test, type Page } from "@playwright/test";
import { aCertificate, anAuthority, aPkcs12, type TestCertificate } from "../support/certificates";
import { expectNoErrors, inDatabase, press, signInAs } from "./support/product";

/**
 * The chairman signs in the browser with a certificate that this test issues. The key and its password are in the page
 * alone: what goes to the server is read on the way.
 */
const CHAIR = "bn.chu-tich";
const PASSWORD = "mật khẩu của tệp p12";
const root = anAuthority(`Nơi cấp của kiểm thử ${Date.now()}`);

const certificateFile = ({ der }: TestCertificate) => ({
  name: "chung-thu.cer",
  mimeType: "application/pkix-cert",
  buffer: Buffer.from(der),
});
const p12File = (own: TestCertificate) => ({
  name: "nguoi-ky.p12",
  mimeType: "application/x-pkcs12",
  buffer: Buffer.from(aPkcs12(own, PASSWORD, [root])),
});

async function nameOfChair(): Promise<string> {
  const [row] = await inDatabase<{ name: string }>(
    `SELECT p.full_name AS name FROM account a JOIN person p ON p.account_id = a.id WHERE a.sign_in_name = $1`,
    [CHAIR],
  );
  if (!row) throw new Error("no chairman");
  return row.name;
}

async function putOnRecord(page: Page, own: TestCertificate): Promise<void> {
  await signInAs(page, "bn.quan-tri");
  await page.goto("/quan-tri/nguoi-dung");
  await page.getByRole("link", { name: "Nơi cấp chứng thư số" }).click();
  await page.getByLabel(/Tệp chứng thư của nơi cấp/).setInputFiles(certificateFile(root));
  await press(page, "Thêm vào danh sách");
  await expect(page.getByText(`Đã thêm nơi cấp ${root.name}.`)).toBeVisible();

  await signInAs(page, CHAIR);
  await page.goto("/ky");
  await page.getByRole("link", { name: "Chứng thư số của tôi" }).click();
  await page.getByLabel("Tệp chứng thư số").setInputFiles(certificateFile(own));
  await press(page, "Đăng ký chứng thư số");
  await expect(page.getByText(`Đã đăng ký chứng thư số: ${own.name}.`)).toBeVisible();
}

test("the chairman signs with his certificate, the clerk issues, and the public page says how it was signed", async ({
  page,
}) => {
  const own = aCertificate(await nameOfChair(), { by: root, kind: "rsa" });
  await putOnRecord(page, own);

  const [decision] = await inDatabase<{ id: string; batch: string }>(
    `SELECT d.id, d.batch_id AS batch FROM decision d JOIN tenant t ON t.id = d.tenant_id
      WHERE t.code = 'bn' AND d.status = 'ready' AND d.kind = 'recognition' AND d.signer_name = $1
        AND NOT EXISTS (SELECT 1 FROM decision_item i WHERE i.decision_id = d.id AND i.attention IS NOT NULL)
      ORDER BY d.id LIMIT 1`,
    [own.name],
  );
  if (!decision) throw new Error("no ordinary decision waits");
  await page.goto(`/ky/${decision.batch}/xac-nhan?qd=${decision.id}&cach=chung-thu-so`);
  await expect(page.getByText(own.name).first()).toBeVisible();
  await expectNoErrors(page);

  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });
  await page.getByLabel(/Tệp chứng thư số \(.p12/).setInputFiles(p12File(own));
  const password = page.getByLabel("Mật khẩu của tệp chứng thư số");
  await password.fill("sai");
  await page.getByRole("button", { name: "Ký 1 văn bản" }).click();
  await expect(page.getByText("Đánh dấu cả hai ô để ký").first()).toBeVisible();
  await page.getByLabel(/Tôi đã xem nội dung/).check();
  await page.getByLabel(/Tôi ký với tư cách/).check();
  await page.getByRole("button", { name: "Ký 1 văn bản" }).click();
  await expect(page.getByText("Mật khẩu của tệp chứng thư số chưa đúng.")).toBeVisible();
  expect(sent).toEqual([]);

  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Ký 1 văn bản" }).click();
  await expect(page.getByText("Đã ký 1 văn bản bằng chứng thư số.")).toBeVisible();
  const key = own.key.export({ type: "pkcs8", format: "der" }).toString("base64");
  for (const body of sent) {
    expect(body).not.toContain(PASSWORD);
    expect(body).not.toContain(key.slice(40, 200));
  }

  await signInAs(page, "bn.van-thu");
  await page.goto(`/quyet-dinh/${decision.id}`);
  await expect(page.getByText(/Ký số bằng chứng thư số cá nhân đã đăng ký/).first()).toBeVisible();
  await page.getByLabel(/^Số/).first().fill("98765");
  await press(page, /phát hành/i);
  const file = await page.request.get(`/quyet-dinh/${decision.id}/van-ban/pdf`);
  const text = (await file.body()).toString("latin1");
  expect(text).toContain("/ETSI.CAdES.detached");
  expect(text).toContain("(98765) Tj");

  const [item] = await inDatabase<{ code: string; hash: string }>(
    `SELECT r.verification_code AS code, r.document_hash AS hash FROM recognition r WHERE r.decision_id = $1`,
    [decision.id],
  );
  await page.goto(`/xac-thuc/${item?.code ?? ""}`);
  await expect(page.getByText(/Ký số bằng chứng thư số cá nhân/)).toBeVisible();
  await expect(page.getByText(item?.hash ?? "-")).toBeVisible();
});
