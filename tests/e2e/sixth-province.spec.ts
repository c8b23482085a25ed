import { expect, test, type Page } from "@playwright/test";
import { judge, passOn, receive } from "./support/appraisal";
import { draftDecision, issueDecision, presentDrafts, signBatch } from "./support/decision";
import { beginDossier, fillDossier, sendDossier } from "./support/dossier";
import { type } from "./support/fields";
import { openPart, writeItem } from "./support/plan-draft";
import { follow, openFromNavigation, press, realDay, signInAs } from "./support/product";
import {
  acceptInvitation,
  addPerson,
  createProvince,
  freshCode,
  PASSWORD,
  setUpSecondFactor,
} from "./support/province";
import { actOnRegistration, chooseUnits, fillPaper, openRegistration } from "./support/registration";
import { verifyAsAnybody } from "./support/verification";

test.use({ javaScriptEnabled: false });

/* A real tenant works on the real day, so its plan is of the year that it is. */
const TODAY = realDay();
const YEAR = TODAY.slice(-4);

const COMMUNE = "Xã Sao Hôm";
const SCHOOL = "Trường THPT Sao Hôm (thử nghiệm)";
const UBND = "UBND xã Sao Hôm";
const CRITERIA = "Bộ tiêu chí trường học, xã, phường điển hình tỉnh Sao Mai";
const PLAN = "Kế hoạch xây dựng trường học, xã, phường điển hình tỉnh Sao Mai";
const BATCH = "Công nhận đợt một";

const BODIES = {
  "95": ["Công an tỉnh Sao Mai", "UBND tỉnh Sao Mai"],
  "95001": ["Công an xã Sao Hôm", UBND],
  "95002": ["Công an phường Sao Khuê", "UBND phường Sao Khuê"],
};

const PROVINCE_FILE = {
  validFrom: "2025-07-01",
  province: { code: "95", name: "Tỉnh Sao Mai", kind: "tinh" },
  communes: [
    { code: "95001", name: COMMUNE, kind: "xa" },
    { code: "95002", name: "Phường Sao Khuê", kind: "phuong" },
  ],
  bodies: Object.entries(BODIES).flatMap(([area, names]) =>
    names.map((name) => ({ area, kind: name.startsWith("UBND") ? "peoples_committee" : "police", name })),
  ),
};

/** Who carries the case: one person for each part of it. */
const PEOPLE = {
  officer: { body: "Công an xã Sao Hôm", role: "commune_officer", title: "Cán bộ Công an xã" },
  acceptor: { body: "Công an xã Sao Hôm", role: "reviewer", title: "Phó Trưởng Công an xã" },
  evaluator: { body: UBND, role: "reviewer", title: "Công chức Văn hóa - Xã hội" },
  appraiser: { body: "Công an tỉnh Sao Mai", role: "reviewer", title: "Cán bộ Phòng PV05" },
  secretary: { body: UBND, role: "secretary", title: "Chuyên viên Văn phòng" },
  chairman: { body: UBND, role: "chair", title: "Chủ tịch UBND xã" },
  clerk: { body: UBND, role: "clerk", title: "Văn thư" },
} as const;

/** As a secretary copies them from a spreadsheet. */
const CRITERIA_ROWS = `
Mã nhóm|Tên nhóm|Căn cứ của nhóm|Mã tiêu chí|Tiêu đề|Cách đánh giá|Ngưỡng|Đơn vị tính|Tử số|Mẫu số|Căn cứ|Nguồn
SM-1|Phong trào|Mục I|SM-1a|Có kế hoạch phong trào của năm|Đạt / chưa đạt|||||Mục I.1|Tiêu chí của tỉnh
SM-1|||SM-1b|Tỷ lệ lớp, tổ dân phố ký cam kết|Tỷ lệ phần trăm|90||Số đã ký|Tổng số|Mục I.2|Tiêu chí của tỉnh
SM-2|An ninh|Mục II|SM-2a|Không để xảy ra bạo lực học đường|Không để xảy ra||vụ|||Mục II|Tiêu chí của tỉnh
`
  .trim()
  .replaceAll("|", "\t");

test("a sixth province, without script: set up through the screens alone, it carries a case to the end by rules of its own", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const code = freshCode();
  const account = (name: string) => ({ signInName: `${code}.${name}`, password: PASSWORD });
  const links = new Map<string, string>();
  const take = (name: string) => acceptInvitation(page, links.get(name) ?? "", account(name));

  await test.step("the platform's administrator makes the tenant; its own administrator enters by the link", async () => {
    const link = await createProvince(page, {
      fields: {
        code,
        name: "tỉnh Sao Mai",
        shortName: "Tỉnh Sao Mai",
        ownerAgency: "Công an tỉnh Sao Mai",
        supportPhone: "0200 000 000",
        adminSignInName: account("admin").signInName,
        adminName: "Người Quản Trị",
      },
      file: PROVINCE_FILE,
    });
    await acceptInvitation(page, link, account("admin"));
    await signInAs(page, account("admin"));
    await setUpSecondFactor(page, account("admin"));
  });

  await test.step("adds the people who will do the work, each of whom enters by a link of his own", async () => {
    for (const [name, person] of Object.entries(PEOPLE)) {
      const { signInName } = account(name);
      links.set(name, await addPerson(page, { ...person, signInName, fullName: person.title }, TODAY));
    }
  });

  await test.step("writes a set of criteria from pasted rows and publishes it", async () => {
    await openFromNavigation(page, "Kế hoạch");
    await follow(page, page.getByRole("link", { name: "Bộ tiêu chí của tỉnh" }));
    await follow(page, page.getByRole("link", { name: "Lập bộ tiêu chí mới" }));
    await type(page, {
      programme: "exemplary",
      title: CRITERIA,
      unitClasses: ["xa", "phuong", "co_so_giao_duc"],
      legalText: "Quyết định của UBND tỉnh Sao Mai (thử nghiệm)",
      from: `1/1/${YEAR}`,
    });
    await press(page, "Lập bản nháp");
    await follow(page, page.getByRole("link", { name: "Nhập từ tệp" }).first());
    await type(page, { pasted: CRITERIA_ROWS, mode: "replace" });
    await press(page, "Đọc thử");
    await press(page, "Nhập vào bản nháp");
    await follow(page, page.getByRole("link", { name: "Công bố", exact: true }));
    await type(page, { reason: "Lần đầu ban hành" });
    await press(page, "Công bố");
  });

  await test.step("writes a plan from nothing, part by part, and publishes it", async () => {
    await openFromNavigation(page, "Kế hoạch");
    await follow(page, page.getByRole("link", { name: "Lập kế hoạch mới" }));
    await page.getByLabel("Cơ quan ban hành").selectOption({ label: "UBND tỉnh Sao Mai" });
    await type(page, { title: PLAN, programme: "exemplary", cycleYear: YEAR, regime: "two_tier" });
    await press(page, "Lập bản nháp");
    await writeRules(page);
    await writeWays(page);
    await follow(page, page.getByRole("link", { name: "Công bố", exact: true }));
    await press(page, "Công bố");
    await expect(page.getByText("Đã công bố kế hoạch.")).toBeVisible();
  });

  await test.step("the commune's police enters a school and registers it with the paper that the plan asks", async () => {
    await take("officer");
    await signInAs(page, account("officer"));
    await openFromNavigation(page, "Đơn vị");
    await follow(page, page.getByRole("link", { name: "Thêm đơn vị" }).first());
    await type(page, { name: SCHOOL, kind: "co_so_giao_duc", schoolLevel: "upper_secondary" });
    await press(page, "Lưu đơn vị");
    await chooseUnits(page, /Điển hình/, [SCHOOL]);
    await press(page, /^(Gửi đăng ký|Lập đăng ký)/);
    await openRegistration(page, SCHOOL);
    await fillPaper(page, /Biên bản thống nhất với cha mẹ học sinh/, "01/BB", TODAY);
    await actOnRegistration(page, "Gửi đăng ký");
    await take("acceptor");
    await signInAs(page, account("acceptor"));
    await openRegistration(page, SCHOOL);
    await actOnRegistration(page, "Ghi nhận đăng ký");
  });

  await test.step("the dossier goes to UBND xã, which evaluates it, and to Công an tỉnh, which appraises it", async () => {
    await signInAs(page, account("officer"));
    await beginDossier(page, SCHOOL);
    await fillDossier(page);
    await sendDossier(page);
    await take("evaluator");
    await signInAs(page, account("evaluator"));
    await judge(page, SCHOOL);
    await passOn(page, SCHOOL);
    await take("appraiser");
    await signInAs(page, account("appraiser"));
    await receive(page, SCHOOL);
    await judge(page, SCHOOL);
    await passOn(page, SCHOOL);
  });

  await test.step("the commune's chairman decides on a school, its clerk issues", async () => {
    await take("secretary");
    await signInAs(page, account("secretary"));
    await draftDecision(page, [SCHOOL], /^Lập dự thảo/);
    await presentDrafts(page, BATCH, SCHOOL);
    await take("chairman");
    await signBatch(page, account("chairman"), BATCH);
    await take("clerk");
    await issueDecision(page, account("clerk"), { unit: /Sao Hôm/, number: "61", date: TODAY });
  });

  await test.step("anybody can look it up", async () => {
    await verifyAsAnybody(page, {
      unit: SCHOOL,
      decider: UBND,
      number: "61/QĐ-UBND",
      date: YEAR,
    });
  });
});

/** Whom it takes, by what they are measured, what is wanted of them, by when, and what becomes of the title. */
async function writeRules(page: Page): Promise<void> {
  await openPart(page, "Đối tượng");
  await writeItem(page, "Thêm đối tượng được xét", {
    unitClasses: ["xa", "phuong", "co_so_giao_duc"],
    managingLevel: "commune",
    clause: "I.1",
  });
  await writeItem(page, "Sửa Mọi đơn vị khác", { clause: "I.2" });

  await openPart(page, "Bộ tiêu chí, thời kỳ đánh giá");
  await follow(page, page.getByRole("link", { name: "Thêm bộ tiêu chí" }));
  await page.getByLabel("Được xét theo bộ tiêu chí").selectOption({ index: 1 });
  await type(page, { unitClasses: ["xa", "phuong", "co_so_giao_duc"], clause: "I.3" });
  await press(page, /^Lưu$/);

  await openPart(page, "Điều kiện xét");
  await writeItem(page, "Thêm nhóm điều kiện", {
    combine: "any_of",
    force: "advisory",
    "line:0:title": "Đạt “An toàn về an ninh, trật tự” năm trước",
    "line:0:programme": "security_safe",
    "line:0:clause": "II.1",
  });
  await follow(page, page.locator("main").getByRole("link", { name: /^Sửa Điều kiện/ }));
  await type(page, {
    "line:1:title": "Phong trào xếp loại Khá trở lên hai năm trước",
    "line:1:programme": "movement_grade",
    "line:1:yearsBack": "2",
    "line:1:floor": "kha",
    "line:1:clause": "II.1",
  });
  await press(page, /^Lưu$/);
  await expect(page.locator("main")).toContainText("Ít nhất một điều kiện (để tham khảo, không chặn)");

  await openPart(page, "Hạn nộp hồ sơ, hạn quyết định");
  await writeItem(page, "Thêm mốc", {
    purpose: "decision",
    title: "Quyết định công nhận",
    from: "Chủ tịch UBND",
    to: "Đơn vị",
    words: "ngày làm việc cuối của tháng 12",
    kind: "last_working_day_of_month",
    month: "12",
    reading: "through",
    force: "soft",
    clause: "V.1",
  });
  await writeItem(page, "Thêm mốc", {
    purpose: "dossier",
    title: "Nộp hồ sơ",
    from: "Đơn vị",
    to: "UBND cấp xã",
    words: "trước ngày ban hành quyết định 15 ngày làm việc",
    kind: "working_days",
    count: "15",
    direction: "before",
    milestone: "quyet-dinh-cong-nhan",
    reading: "through",
    force: "soft",
    clause: "V.2",
  });
  await openPart(page, "Chỉ tiêu");
  await writeItem(page, "Thêm chỉ tiêu", {
    title: "Mỗi đơn vị Công an mỗi năm",
    kind: "minimum",
    each: "police_unit",
    combine: "any_of",
    "quotaPart:0:atLeast": "2",
    "quotaPart:0:title": "cơ sở giáo dục",
    "quotaPart:0:unitClasses": ["co_so_giao_duc"],
    clause: "V.3",
  });
  await writeItem(page, "Sửa Mỗi đơn vị Công an mỗi năm", {
    "quotaPart:1:atLeast": "1",
    "quotaPart:1:title": "xã, phường",
    "quotaPart:1:unitClasses": ["xa", "phuong"],
  });
  await expect(page.locator("main")).toContainText("ít nhất 2 cơ sở giáo dục hoặc ít nhất 1 xã, phường");

  await openPart(page, "Duy trì, thu hồi, hệ quả");
  await writeItem(page, "Sửa Duy trì", {
    kind: "recheck",
    everyYears: "2",
    by: "police@managing",
    document: "Thông báo danh sách đơn vị giữ vững điển hình",
    onLoss: "Đưa ra khỏi danh sách của tỉnh.",
    clause: "VI",
  });
}

/** How a unit comes in and which way it goes: schools are decided in the commune, communes by the province. */
async function writeWays(page: Page): Promise<void> {
  await openPart(page, "Lựa chọn, đăng ký");
  await writeItem(page, "Sửa Cơ quan lựa chọn đơn vị", {
    kind: "registered",
    to: "police@managing",
    clause: "III.1",
  });
  await writeItem(page, "Thêm giấy tờ", {
    title: "Biên bản thống nhất với cha mẹ học sinh",
    unitClasses: ["co_so_giao_duc"],
    clause: "III.2",
  });

  await openPart(page, "Trình tự, thẩm quyền");
  await writeItem(page, "Thêm dòng trình tự", {
    title: "Cơ sở giáo dục: Chủ tịch UBND xã quyết định",
    unitClasses: ["co_so_giao_duc"],
    managingLevels: ["commune"],
    clause: "IV.1",
  });
  await follow(page, page.getByRole("link", { name: /^Sửa Cơ sở giáo dục/ }));
  const step = (name: string, by: string, more = {}) =>
    writeItem(page, name, { by, ...more, clause: "IV.1" });
  await step("Tự đánh giá", "unit@unit", { orBy: "police@managing" });
  await step("Đánh giá", "peoples_committee@managing", { advisedBy: "police@managing" });
  await step("Tiếp nhận", "police@province");
  await step("Thẩm định", "police@province");
  await step("Quyết định công nhận", "peoples_committee@managing", {
    signer: "chairman",
    symbol: "QĐ-UBND",
  });

  await openPart(page, "Trình tự, thẩm quyền");
  await writeItem(page, "Thêm dòng trình tự", {
    title: "Xã, phường: Chủ tịch UBND tỉnh quyết định",
    unitClasses: ["xa", "phuong"],
    managingLevels: ["commune"],
    stepsOf: "co-so-giao-duc-chu-tich-ubnd-xa-quyet-dinh",
    clause: "IV.2",
  });
  await follow(page, page.getByRole("link", { name: /^Sửa Xã, phường/ }));
  await writeItem(page, "Sửa bước Quyết định công nhận", { by: "peoples_committee@province" });
  await writeItem(page, "Lấy ý kiến phối hợp", { by: "police@managing", workingDays: "5", clause: "IV.2" });
  await press(page, "Lên bước Lấy ý kiến phối hợp");

  await openPart(page, "Thành phần hồ sơ");
  await writeItem(page, "Thêm thành phần", {
    standard: "bao_cao",
    title: "Báo cáo kết quả",
    maker: "unit",
    templated: "on",
    clause: "IV.3",
  });
  await writeItem(page, "Thêm thành phần", {
    title: "Bản cam kết của nhà trường và cha mẹ học sinh",
    maker: "unit",
    templated: "on",
    clause: "IV.4",
  });
}
