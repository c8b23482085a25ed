import { expect, test, type Page } from "@playwright/test";
import { judge, passOn, receive, writeMinutes } from "./support/appraisal";
import { draftDecision, issueDecision, presentDrafts, readInWords, signBatch } from "./support/decision";
import { beginDossier, fillDossier, openDossier, sendDossier } from "./support/dossier";
import {
  follow,
  openFromNavigation,
  press,
  setWorkingDate,
  signInAs,
  unitOf,
  type Sought,
} from "./support/product";
import { actOnRegistration, chooseUnits, fillPaper, openRegistration } from "./support/registration";
import { verifyAsAnybody } from "./support/verification";

test.use({ javaScriptEnabled: false });

const PLAN = /An toàn về an ninh, trật tự.*2023/;
const WARD: Sought = { unit: "Phường Lộc Thọ", year: 2023 };
const SCHOOL: Sought = { unit: "Trường THCS Lộc Thọ (thử nghiệm)", year: 2023 };
const SMALL_ENTERPRISE = "Công ty TNHH Cơ khí Vĩnh Thạnh (thử nghiệm)";
const PRIMARY_SCHOOL = "Trường Tiểu học Lộc Thọ (thử nghiệm)";

const STANDING_COMMITTEE = /Thường trực Ban Chỉ đạo .*thành phố Nha Trang/;

test("Nha Trang 2023, without script: registered before 31/3, sent on 16/11 through Công an thành phố, recognised by the city's chairman", async ({
  page,
}) => {
  test.setTimeout(600_000);
  await setWorkingDate("kh", "2023-03-30");

  await test.step("II.2: a small enterprise and a primary school are outside the scope, with the clause", async () => {
    await signInAs(page, "kh.don-vi.co-khi-vinh-thanh");
    await expectOutside(
      page,
      SMALL_ENTERPRISE,
      /Doanh nghiệp nhỏ và siêu nhỏ không thuộc đối tượng/,
      /Đ\.1 \(doanh nghiệp\)/,
    );
    await signInAs(page, "kh.don-vi.tieu-hoc-loc-tho");
    await expectOutside(
      page,
      PRIMARY_SCHOOL,
      /Trường tiểu học.* không thuộc đối tượng/,
      /Đ\.1 \(cơ sở giáo dục\)/,
    );
  });

  await test.step("II.3: registration with resolution, plan and form before 31/3", async () => {
    await signInAs(page, "kh.ca-phuong-loc-tho");
    await registerWithPapers(page, WARD);
    await signInAs(page, "kh.don-vi.thcs-loc-tho");
    await registerWithPapers(page, SCHOOL);
  });

  await test.step("II.3: noted by Thường trực Ban Chỉ đạo thành phố", async () => {
    await signInAs(page, "kh.tt-thanh-pho-nha-trang");
    for (const unit of [WARD, SCHOOL]) {
      await openRegistration(page, unit);
      await actOnRegistration(page, "Ghi nhận đăng ký");
      await expect(page.getByText("Đã ghi nhận đăng ký").first()).toBeVisible();
    }
  });

  await test.step("II.3: from 31/3 on registering is refused, with the day and whom to ask", async () => {
    await setWorkingDate("kh", "2023-03-31");
    await signInAs(page, "kh.ca-phuong-vinh-hoa");
    await openFromNavigation(page, "Đăng ký");
    await follow(page, page.getByRole("link", { name: PLAN }).first());
    await expect(page.locator("main")).toContainText("đã hết ngày 30/03/2023");
    await expect(page.locator("main")).toContainText("trước ngày 31/3/2023");
    await expect(page.locator("main")).toContainText(
      /Liên hệ Thường trực Ban Chỉ đạo thành phố \(qua Công an thành phố\)/,
    );
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await signInAs(page, "kh.ca-phuong-vinh-hai");
    await openRegistration(page, { unit: "Phường Vĩnh Hải", year: 2023 });
    await expect(page.locator("main")).toContainText(
      /Gửi đăng ký: chưa làm được\. .*đã hết ngày 30\/03\/2023/,
    );
    await expect(page.getByRole("link", { name: "Gửi đăng ký", exact: true })).toHaveCount(0);
  });

  await test.step("II.2: a dossier is sent on 16/11, not before", async () => {
    await setWorkingDate("kh", "2023-11-15");
    await signInAs(page, "kh.ca-phuong-loc-tho");
    await beginDossier(page, WARD);
    await expectRoute(page, /Ban Chỉ đạo .*phường Lộc Thọ/);
    await fillDossier(page);
    await expectNotYet(page);
    await signInAs(page, "kh.don-vi.thcs-loc-tho");
    await beginDossier(page, SCHOOL);
    await expectRoute(page, /Trường THCS Lộc Thọ/);
    await fillDossier(page);
  });

  await test.step("II.2: evaluated by Ban Chỉ đạo phường and by the head of the school, sent to the city on 16/11", async () => {
    await setWorkingDate("kh", "2023-11-16");
    for (const [unit, preparer, evaluator] of [
      [WARD, "kh.ca-phuong-loc-tho", "kh.tt-phuong-loc-tho"],
      [SCHOOL, "kh.don-vi.thcs-loc-tho", "kh.thu-truong.thcs-loc-tho"],
    ] as const) {
      await signInAs(page, preparer);
      await openDossier(page, unit);
      await sendDossier(page);
      await signInAs(page, evaluator);
      await judge(page, unit);
      await writeMinutes(page);
      await passOn(page, unit);
    }
  });

  await test.step("II.2: received and appraised by Thường trực Ban Chỉ đạo thành phố, proposed to the chairman", async () => {
    await setWorkingDate("kh", "2023-11-17");
    await signInAs(page, "kh.tt-thanh-pho-nha-trang");
    for (const unit of [WARD, SCHOOL]) {
      await receive(page, unit);
      await judge(page, unit);
      await passOn(page, unit);
    }
  });

  await test.step("II.2: the city's chairman recognises, before 20/11", async () => {
    await signInAs(page, "kh.thu-ky-thanh-pho-nha-trang");
    await draftDecision(page, [unitOf(WARD), unitOf(SCHOOL)], /^Lập dự thảo/);
    await presentDrafts(page, "Công nhận 11/2023", unitOf(WARD), unitOf(SCHOOL));
    await signBatch(page, "kh.chu-tich-thanh-pho-nha-trang", "Công nhận 11/2023");
    await issue(page, /Phường Lộc Thọ/, "5901");
    await issue(page, /THCS Lộc Thọ/, "5902");
  });

  await test.step("anybody can look them up", async () => {
    for (const [sought, number] of [
      [WARD, "5901/QĐ-UBND"],
      [SCHOOL, "5902/QĐ-UBND"],
    ] as const)
      await verifyAsAnybody(page, {
        unit: unitOf(sought),
        decider: "Ủy ban nhân dân thành phố Nha Trang",
        number,
        date: "17/11/2023",
      });
  });
});

/** Numbered by the clerk; the paper says whose decision it is and who signed. */
async function issue(page: Page, unit: RegExp, number: string): Promise<void> {
  await issueDecision(page, "kh.van-thu-thanh-pho-nha-trang", { unit, number, date: "17/11/2023" });
  await readInWords(page);
  const paper = page.locator("main");
  await expect(paper).toContainText("ỦY BAN NHÂN DÂN");
  await expect(paper).toContainText(`${number}/QĐ-UBND`);
  await expect(paper).toContainText("CHỦ TỊCH");
}

async function expectRoute(page: Page, evaluator: RegExp): Promise<void> {
  const why = page.getByRole("region", { name: "Vì sao hồ sơ này lên cấp này" });
  await expect(why).toContainText(/Đánh giá: /);
  await expect(why).toContainText(evaluator);
  await expect(why).toContainText(STANDING_COMMITTEE);
  await expect(why).toContainText(/qua Công an thành phố Nha Trang/);
  await expect(why).toContainText("Ủy ban nhân dân thành phố Nha Trang");
  await expect(why).toContainText("Chủ tịch UBND ký");
  await expect(why).toContainText("II.2");
  await expect(page.locator("main")).toContainText("16/11/2022–15/11/2023");
}

async function expectOutside(page: Page, unit: string, sentence: RegExp, clause: RegExp): Promise<void> {
  await openFromNavigation(page, "Đăng ký");
  await follow(page, page.getByRole("link", { name: PLAN }).first());
  const row = page.getByRole("row").filter({ hasText: unit });
  await expect(row).toContainText("Ngoài phạm vi");
  await expect(row).toContainText(sentence);
  await expect(row).toContainText(clause);
  await expect(row.getByRole("checkbox")).toHaveCount(0);
}

async function registerWithPapers(page: Page, sought: Sought): Promise<void> {
  await chooseUnits(page, PLAN, [unitOf(sought)]);
  await expect(page.locator("main")).toContainText(STANDING_COMMITTEE);
  await press(page, /^Lập đăng ký/);
  await openRegistration(page, sought);
  await expect(page.getByText("Gửi đăng ký: chưa làm được")).toBeVisible();
  await fillPaper(page, /^Nghị quyết/, "12-NQ/ĐU", "10/3/2023");
  await fillPaper(page, /^Kế hoạch bảo đảm/, "21/KH-ANTT", "14/3/2023");
  await fillPaper(page, /^Bản đăng ký/, "03/BĐK", "20/3/2023");
  await actOnRegistration(page, "Gửi đăng ký");
}

/** The check page says from which day on; sending anyway is refused with it, and nothing is sent. */
async function expectNotYet(page: Page): Promise<void> {
  await follow(
    page,
    page
      .locator("main")
      .getByRole("link", { name: /^Kiểm tra/ })
      .first(),
  );
  await page.getByRole("checkbox", { name: /Tôi xác nhận nội dung hồ sơ/ }).check();
  await follow(page, page.getByRole("button", { name: /^Gửi .* lên / }));
  await expect(page.locator("#can-sua")).toContainText("Hồ sơ gửi được từ ngày 16/11/2023");
}
