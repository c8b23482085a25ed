import { yearOf, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import { letterhead, parentBody, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import { paragraph, PLAIN_PAPER, type Block, type Paper } from "@/lib/documents/domain/paper";
import { PROGRAMME_LABELS, type Programme } from "@/lib/programmes/domain/programme";

/** Titles of what was there when the dossier was taken in, and of what was missing. */
export interface IntakeFindings {
  readonly present: readonly string[];
  readonly missing: readonly string[];
}

export interface IntakeSlipFacts {
  readonly code: string;
  readonly unitName: string;
  readonly programme: Programme;
  readonly cycleYear: number;
  readonly submission: number;
  readonly submittedOn: IsoDate | null;
  /** Who handed it over: the unit, or the body that passed it on. */
  readonly senderName: string;
  readonly bodyName: string;
  readonly receivedOn: IsoDate;
  /** «08:15 ngày 05/03/2026». */
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** Null for what was taken in before the slip kept it. */
  readonly findings: IntakeFindings | null;
  /** By when it is read; null where no day runs. */
  readonly dueOn: IsoDate | null;
}

interface Tenant {
  readonly name: string;
  readonly shortName: string;
  readonly isDemo: boolean;
}

/** Phiếu tiếp nhận: who took in what and when, what was missing then, and by when it is read. For the sender to keep. */
export function intakeSlip(facts: IntakeSlipFacts, tenant: Tenant): Paper {
  const { bodyName, code, receivedOn, senderName, receivedBy } = facts;
  return {
    ...PLAIN_PAPER,
    title: `Phiếu tiếp nhận hồ sơ ${code}`,
    parentBody: parentBody(bodyName, tenant.name),
    body: letterhead(bodyName),
    number: null,
    symbol: "PTN",
    place: placeOfIssue(bodyName, tenant.shortName),
    datedOn: receivedOn,
    year: yearOf(receivedOn),
    type: "PHIẾU TIẾP NHẬN HỒ SƠ",
    subject: `Hồ sơ ${code}`,
    blocks: [
      paragraph(takenInWords(facts)),
      paragraph(`Ngày tiếp nhận: ${formatDate(receivedOn)}. Ghi nhận trên hệ thống lúc ${facts.receivedAt}.`),
      ...findingBlocks(facts.findings),
      ...(facts.dueOn ? [paragraph(`Thẩm định xong chậm nhất ngày ${formatDate(facts.dueOn)}.`)] : []),
    ],
    signatures: [
      {
        capacity: [],
        post: "NGƯỜI TIẾP NHẬN",
        name: receivedBy,
        note: ["Ghi nhận trên hệ thống, không phải chữ ký số"],
      },
    ],
    recipients: [`${senderName};`, "Lưu: hồ sơ."],
    demo: tenant.isDemo,
  };
}

function takenInWords({ senderName, unitName, programme, cycleYear, ...facts }: IntakeSlipFacts): string {
  const on = facts.submittedOn ? ` ngày ${formatDate(facts.submittedOn)}` : "";
  return `Đã tiếp nhận của ${senderName} hồ sơ đề nghị công nhận «${PROGRAMME_LABELS[programme]}» năm ${cycleYear} của ${unitName}, lần gửi ${facts.submission}${on}.`;
}

function findingBlocks(findings: IntakeFindings | null): readonly Block[] {
  if (!findings) return [];
  const { present, missing } = findings;
  return [
    paragraph("Thành phần hồ sơ có khi tiếp nhận:"),
    ...(present.length > 0 ? present.map((title) => paragraph(`- ${title};`)) : [paragraph("- không có.")]),
    ...(missing.length > 0
      ? [paragraph("Còn thiếu:"), ...missing.map((title) => paragraph(`- ${title};`))]
      : [paragraph("Hồ sơ đủ thành phần theo kế hoạch.")]),
  ];
}
