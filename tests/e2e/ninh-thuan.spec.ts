import { expect, test, type Page } from "@playwright/test";
import { judge, passOn, receive, writeMinutes } from "./support/appraisal";
import { draftDecision, issueDecision, presentDrafts, signBatch } from "./support/decision";
import { fillDossier, sendDossier } from "./support/dossier";
import { holdMeeting } from "./support/meeting";
import { openFromNavigation, openWork, press, setWorkingDate, signInAs } from "./support/product";
import { chooseUnits, fillPaper } from "./support/registration";
import { verifyAsAnybody } from "./support/verification";

test.use({ javaScriptEnabled: false });

const COMMUNE = "Xã Phước Thuận";
const SCHOOL = "Trường THCS Phước Thuận (thử nghiệm)";
const AGENCY = "Văn phòng HĐND và UBND huyện Ninh Phước";
const ENTERPRISE = "Công ty TNHH Một thành viên Cấp nước Phan Rang (thử nghiệm)";

const OF_COMMUNE = /Ban Chỉ đạo .*xã Phước Thuận/i;
const OF_DISTRICT = /Ban Chỉ đạo .*huyện Ninh Phước/i;
const OF_PROVINCE = /Ban Chỉ đạo .*tỉnh Ninh Thuận/i;

interface Way {
  readonly evaluates: RegExp;
  readonly decides: RegExp;
  /** The dash of II.4 it comes from. */
  readonly dash: RegExp;
  readonly facts: readonly string[];
}

/** «Vì sao hồ sơ này lên cấp này»: who evaluates, who decides, by which sentence of II.4, from which facts. */
async function expectWay(page: Page, { evaluates, decides, dash, facts }: Way): Promise<void> {
  const panel = page.locator("section", { has: page.getByRole("heading", { name: /^Vì sao hồ sơ/ }) }).last();
  await expect(panel).toContainText(dash);
  const steps = panel.getByRole("listitem");
  await expect(steps.filter({ hasText: /^\d*\s*Đánh giá/ })).toContainText(evaluates);
  await expect(steps.filter({ hasText: /^\d*\s*Quyết định/ })).toContainText(decides);
  for (const fact of facts) await expect(panel).toContainText(fact);
}

/** From the person's own list: the unit's plan (II.2), then the whole dossier (II.5), sent to who evaluates. */
async function prepare(page: Page, unit: string, way: Way): Promise<void> {
  await openWork(page, unit, /^Bắt đầu hồ sơ/);
  await fillPaper(page, /Kế hoạch xây dựng điển hình của đơn vị/, "15/KH-UBND", "10/4/2023");
  await press(page, /^Bắt đầu hồ sơ/);
  await expectWay(page, way);
  await fillDossier(page);
  await sendDossier(page);
}

async function evaluate(page: Page, unit: string): Promise<void> {
  await judge(page, unit);
  await writeMinutes(page);
  await passOn(page, unit);
}

async function appraise(page: Page, unit: string): Promise<void> {
  await receive(page, unit);
  await judge(page, unit);
  await passOn(page, unit);
}

test("Ninh Thuận 2023, without script: three tiers, decided by the district's and by the province's committee", async ({
  page,
}) => {
  test.setTimeout(900_000);

  await test.step("II.1, III.2: chosen in Quý I by the committees, and not after it", async () => {
    await setWorkingDate("nt", "2023-04-01");
    await signInAs(page, "nt.thu-ky-huyen-ninh-phuoc");
    await openFromNavigation(page, "Đăng ký");
    await expect(page.locator("main")).toContainText("31/03/2023");
    await setWorkingDate("nt", "2023-03-20");
    await chooseUnits(page, /điển hình/i, [COMMUNE, SCHOOL], "phuoc thuan");
    await press(page, /^Lựa chọn/);
    await chooseUnits(page, /điển hình/i, [AGENCY], "van phong");
    await press(page, /^Lựa chọn/);
    await signInAs(page, "nt.thu-ky-tinh");
    await chooseUnits(page, /điển hình/i, [ENTERPRISE], "cap nuoc");
    await press(page, /^Lựa chọn/);
  });

  await test.step("II.2, II.5: the unit's own plan, self-assessment, tờ trình and báo cáo", async () => {
    await setWorkingDate("nt", "2023-10-02");
    await signInAs(page, "nt.ca-xa-phuoc-thuan");
    const byDistrict = { evaluates: OF_COMMUNE, decides: OF_DISTRICT, dash: /II\.4, gạch đầu dòng thứ nhất/ };
    await prepare(page, COMMUNE, { ...byDistrict, facts: [] });
    await prepare(page, SCHOOL, { ...byDistrict, facts: ["Quyết định số 215/QĐ-UBND", "31/12/2023"] });
    await signInAs(page, "nt.ca-huyen-ninh-phuoc");
    await prepare(page, AGENCY, {
      evaluates: OF_DISTRICT,
      decides: OF_PROVINCE,
      dash: /II\.4, gạch đầu dòng thứ hai/,
      facts: [],
    });
    await signInAs(page, "nt.don-vi.cap-nuoc-phan-rang");
    await prepare(page, ENTERPRISE, {
      evaluates: OF_PROVINCE,
      decides: OF_PROVINCE,
      dash: /II\.4, gạch đầu dòng thứ ba/,
      facts: [],
    });
  });

  await test.step("II.4, first dash: the commune's committee evaluates its commune and the school, and reports", async () => {
    await signInAs(page, "nt.tt-xa-phuoc-thuan");
    await evaluate(page, COMMUNE);
    await evaluate(page, SCHOOL);
  });

  await test.step("II.4, second and third dash: the district's and the province's committee evaluate theirs", async () => {
    await signInAs(page, "nt.tt-huyen-ninh-phuoc");
    await evaluate(page, AGENCY);
    await signInAs(page, "nt.tt-tinh");
    await evaluate(page, ENTERPRISE);
  });

  await test.step("the committee above takes in and appraises what is reported to it", async () => {
    await signInAs(page, "nt.tt-huyen-ninh-phuoc.2");
    await appraise(page, COMMUNE);
    await appraise(page, SCHOOL);
    await signInAs(page, "nt.tt-tinh");
    await appraise(page, AGENCY);
  });

  await setWorkingDate("nt", "2023-12-11");

  await test.step("the district's committee considers both in one meeting and recognises them", async () => {
    await signInAs(page, "nt.thu-ky-huyen-ninh-phuoc");
    await holdMeeting(page, { units: [COMMUNE, SCHOOL], day: "11/12/2023" });
    await draftDecision(page, [COMMUNE, SCHOOL], /^Lập dự thảo/);
    await presentDrafts(page, "Công nhận của huyện 12/2023", COMMUNE, SCHOOL);
    await signBatch(page, "nt.truong-ban-huyen-ninh-phuoc", "Công nhận của huyện 12/2023");
    const clerk = "nt.van-thu-huyen-ninh-phuoc";
    await issueDecision(page, clerk, { unit: /xã Phước Thuận/i, number: "141", date: "11/12/2023" });
    await issueDecision(page, clerk, { unit: /THCS Phước Thuận/, number: "142", date: "11/12/2023" });
  });

  await test.step("the province's committee considers the agency, and recognises it and its own enterprise", async () => {
    await signInAs(page, "nt.thu-ky-tinh");
    await holdMeeting(page, { units: [AGENCY], day: "11/12/2023" });
    await draftDecision(page, [AGENCY, ENTERPRISE], /^Lập dự thảo/);
    await presentDrafts(page, "Công nhận của tỉnh 12/2023", AGENCY, ENTERPRISE);
    await signBatch(page, "nt.truong-ban-tinh", "Công nhận của tỉnh 12/2023");
    await issueDecision(page, "nt.van-thu-tinh", { unit: /Văn phòng/, number: "81", date: "11/12/2023" });
    await issueDecision(page, "nt.van-thu-tinh", { unit: /Cấp nước/, number: "82", date: "11/12/2023" });
  });

  await test.step("anybody can look each of them up", async () => {
    const date = "11/12/2023";
    await verifyAsAnybody(page, { unit: COMMUNE, decider: OF_DISTRICT, number: "141/QĐ-BCĐ", date });
    await verifyAsAnybody(page, { unit: SCHOOL, decider: OF_DISTRICT, number: "142/QĐ-BCĐ", date });
    await verifyAsAnybody(page, { unit: AGENCY, decider: OF_PROVINCE, number: "81/QĐ-BCĐ", date });
    await verifyAsAnybody(page, { unit: ENTERPRISE, decider: OF_PROVINCE, number: "82/QĐ-BCĐ", date });
  });
});
