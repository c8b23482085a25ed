import { describe, expect, test } from "vitest";
import type { Paper } from "@/lib/documents/domain/paper";
import { appraisalPaper, type AppraisalSheetFacts } from "@/lib/dossiers/domain/appraisal-paper";
import { componentPaper, type ComponentPaperFacts } from "@/lib/dossiers/domain/component-paper";
import { submissionSlip, supplementRequest } from "@/lib/dossiers/domain/dossier-slips";

const TENANT = { name: "Tỉnh Ninh Thuận", shortName: "Ninh Thuận", isDemo: false };

const textOf = (paper: Paper | null): string => JSON.stringify(paper);

const component = (over: Partial<ComponentPaperFacts> = {}): ComponentPaperFacts => ({
  code: "to_trinh",
  title: "Tờ trình đề nghị công nhận",
  date: "2023-11-16",
  values: {
    issuer: "UBND xã Phước Thuận",
    number: "",
    symbol: "TTr-UBND",
    place: "Phước Thuận",
    content: "Đoạn một.\n\n  Đoạn hai.  ",
    signerTitle: "Phó Chủ tịch",
    signerName: "Nguyễn Văn An",
    recipients: "Công an huyện\nLưu: VT",
  },
  facts: {
    unitName: "Xã Phước Thuận",
    unitClass: "xa",
    placeName: "huyện Ninh Phước, tỉnh Ninh Thuận",
    programme: "exemplary",
    cycleYear: 2023,
    planTitle: "Kế hoạch",
    headTitle: null,
    receivingBodyName: "Ban Chỉ đạo huyện Ninh Phước",
    deciderName: "Ban Chỉ đạo huyện Ninh Phước",
    evaluatorName: null,
    total: 2,
    met: 2,
    notMet: 0,
    notApplicable: 0,
    criteriaHash: "5d1c0f7e",
  },
  results: [{ number: "1.1", title: "Tiêu chí", result: "Đạt", explanation: "Có nghị quyết" }],
  today: "2023-11-20",
  ...over,
});

describe("components of a dossier", () => {
  test("tờ trình: full body name, receiver, typed paragraphs, a deputy signs for the head and the body", () => {
    expect(componentPaper(component(), false)).toMatchObject({
      body: ["ỦY BAN NHÂN DÂN", "XÃ PHƯỚC THUẬN"],
      number: null,
      datedOn: "2023-11-16",
      blocks: [
        { kind: "addressees", names: ["Ban Chỉ đạo huyện Ninh Phước"] },
        { kind: "paragraph", runs: [{ text: "Đoạn một." }] },
        { kind: "paragraph", runs: [{ text: "Đoạn hai." }] },
      ],
      signatures: [{ capacity: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], post: "PHÓ CHỦ TỊCH" }],
      recipients: ["Công an huyện", "Lưu: VT"],
    });
  });

  test("báo cáo compiles the self-assessment in a table", () =>
    expect(textOf(componentPaper(component({ code: "bao_cao" }), false))).toContain(
      '"rows":[["1.1","Tiêu chí","Đạt","Có nghị quyết"]]',
    ));

  test("báo cáo prints the fingerprint of the criteria set that the dossier is judged by", () =>
    expect(textOf(componentPaper(component({ code: "bao_cao" }), false))).toContain(
      "Mã nội dung của bộ tiêu chí áp dụng (SHA-256): 5d1c0f7e.",
    ));

  test("biên bản is signed by secretary and chair; other papers are only uploaded", () => {
    const values = { secretary: "Thư ký, Lê Thị B", chair: "Chủ tịch UBND xã, Nguyễn Văn An" };
    expect(componentPaper(component({ code: "bien_ban", values, date: "" }), false)).toMatchObject({
      datedOn: null,
      signatures: [
        { post: "THƯ KÝ", name: "Lê Thị B" },
        { post: "CHỦ TRÌ", name: "Nguyễn Văn An" },
      ],
    });
    expect(componentPaper(component({ code: "tai_lieu_khac" }), false)).toBeNull();
  });
});

const judged = (privateNote: string): AppraisalSheetFacts => ({
  code: "NT-2023-0007",
  stage: "appraise",
  today: "2023-11-20",
  unitName: "Trạm Y tế Phước Thuận",
  unitClass: "co_quan",
  placeName: "xã Phước Thuận",
  programme: "exemplary",
  cycleYear: 2023,
  submission: 1,
  submittedOn: "2023-11-16",
  bodyName: "Công an huyện Ninh Phước",
  criteriaTitle: "Bộ tiêu chí",
  criteriaLabel: null,
  planTitle: "Kế hoạch",
  groups: [
    {
      number: "1",
      title: "Lãnh đạo",
      rows: [
        {
          code: "B1",
          number: "1.1",
          title: "Nghị quyết",
          kind: "criterion",
          judged: {
            code: "B1",
            result: "fail",
            reasonCode: null,
            note: "chưa có nghị quyết",
            privateNote,
            evidenceId: null,
            page: null,
          },
        },
      ],
    },
  ],
  appraisal: { personName: "Đỗ Văn L" },
  requests: [{ askedOn: "2023-11-17", answeredOn: null, items: [1, 2] }],
  opinion: null,
  opinions: [],
});

test("phiếu thẩm định: counts by group, what to look at, the proposal; never a private note", () => {
  const paper = appraisalPaper(
    judged("chỉ riêng tôi"),
    { proposal: "not_recognise", reason: "Chưa đạt." },
    TENANT,
  );
  expect(paper.parentBody).toEqual(["CÔNG AN TỈNH NINH THUẬN"]);
  const text = textOf(paper);
  expect(text).toContain('["Cộng","1","0","1","0","0"]');
  expect(text).toContain("Tiêu chí 1.1 (Nghị quyết): Không đạt. Chưa có nghị quyết");
  expect(text).toContain("yêu cầu ngày 17/11/2023 (2 nội dung), chưa bổ sung");
  expect(text).toContain("đề nghị không công nhận");
  expect(text).toContain(". Lý do: Chưa đạt.");
  expect(text).not.toContain("chỉ riêng tôi");
});

const HEAD = {
  code: "NT-2023-0007",
  unitName: "Trạm Y tế Phước Thuận",
  programme: "exemplary",
  cycleYear: 2023,
} as const;

test("phiếu nộp hồ sơ carries the whole fingerprint and says it is no signature", () => {
  const hash = "0123456789abcdef".repeat(4);
  const text = textOf(
    submissionSlip(
      {
        head: HEAD,
        number: 2,
        submittedOn: "2023-11-16",
        submittedBy: "Trần Thị C",
        receivingBodyName: "Công an huyện Ninh Phước",
        hash,
      },
      TENANT,
    ),
  );
  expect(text).toContain(hash);
  expect(text).toContain("lần gửi 2");
  expect(text).toContain("không phải chữ ký số");
});

test("yêu cầu bổ sung lists what is asked and by when", () => {
  const supplement = {
    dueOn: "2023-11-24",
    askedOn: "2023-11-17",
    askedBy: "Đỗ Văn L",
    bodyName: "Công an huyện Ninh Phước",
    lines: [{ title: "Tiêu chí 1.1", note: "Bổ sung nghị quyết" }],
  };
  const text = textOf(supplementRequest({ head: HEAD, supplement }, TENANT));
  expect(text).toContain("1. Tiêu chí 1.1: Bổ sung nghị quyết.");
  expect(text).toContain("đến hết ngày 24/11/2023");
});
