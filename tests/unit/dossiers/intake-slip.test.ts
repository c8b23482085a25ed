import { describe, expect, test } from "vitest";
import { waitingWords } from "@/components/dossiers/waiting-words";
import { intakeSlip, type IntakeSlipFacts } from "@/lib/dossiers/domain/intake-slip";
import { DOSSIER_STATUSES } from "@/lib/dossiers/domain/workflow";

const FACTS: IntakeSlipFacts = {
  code: "NT-2023-0007",
  unitName: "Xã Phước Thuận",
  programme: "exemplary",
  cycleYear: 2023,
  submission: 1,
  submittedOn: "2023-10-02",
  senderName: "Ban Chỉ đạo xã Phước Thuận",
  bodyName: "Thường trực Ban Chỉ đạo huyện Ninh Phước",
  receivedOn: "2023-10-03",
  receivedAt: "08:15 ngày 03/10/2023",
  receivedBy: "Phạm Thị S",
  findings: { present: ["Tờ trình", "Báo cáo"], missing: ["Biên bản", "minh chứng tiêu chí 2.1"] },
  dueOn: "2023-10-17",
};
const TENANT = { name: "Tỉnh Ninh Thuận", shortName: "Ninh Thuận", isDemo: false };
const linesOf = (facts: IntakeSlipFacts): readonly string[] =>
  intakeSlip(facts, TENANT).blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : [],
  );

describe("phiếu tiếp nhận", () => {
  test("says from whom and when it was taken in, what is there, what is missing, and by when it is read", () => {
    expect(linesOf(FACTS)).toEqual([
      "Đã tiếp nhận của Ban Chỉ đạo xã Phước Thuận hồ sơ đề nghị công nhận «Điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc» năm 2023 của Xã Phước Thuận, lần gửi 1 ngày 02/10/2023.",
      "Ngày tiếp nhận: 03/10/2023. Ghi nhận trên hệ thống lúc 08:15 ngày 03/10/2023.",
      "Thành phần hồ sơ có khi tiếp nhận:",
      "- Tờ trình;",
      "- Báo cáo;",
      "Còn thiếu:",
      "- Biên bản;",
      "- minh chứng tiêu chí 2.1;",
      "Thẩm định xong chậm nhất ngày 17/10/2023.",
    ]);
  });

  test("with nothing missing says so, and says nothing of what was not noted then", () => {
    const whole = linesOf({ ...FACTS, findings: { present: ["Tờ trình"], missing: [] }, dueOn: null });
    expect(whole.at(-1)).toBe("Hồ sơ đủ thành phần theo kế hoạch.");
    expect(linesOf({ ...FACTS, findings: null })).toHaveLength(3);
  });

  test("is signed by whoever took it in, with a place for no seal and no number yet", () => {
    expect(intakeSlip(FACTS, TENANT)).toMatchObject({
      number: null,
      symbol: "PTN",
      datedOn: "2023-10-03",
      signatures: [{ post: "NGƯỜI TIẾP NHẬN", name: "Phạm Thị S" }],
    });
  });
});

describe("a dossier that is not yours to act on says whom it waits for", () => {
  test("every state between the sending and the decision names the body; the others wait for nobody", () => {
    const silent = DOSSIER_STATUSES.filter((status) => waitingWords(status, "Ban Chỉ đạo huyện") === null);
    expect(silent).toEqual(["draft", "declined_intake", "recognised", "not_recognised", "withdrawn"]);
    expect(waitingWords("in_meeting", "Ban Chỉ đạo huyện")).toBe(
      "Chờ biên bản cuộc xét của Ban Chỉ đạo huyện.",
    );
  });
});
