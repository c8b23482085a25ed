import { yearOf, type IsoDate } from "@/lib/core/dates";
import { formatDate, withStop } from "@/lib/core/text";
import { letterhead, parentBody, placeOfIssue } from "@/lib/documents/domain/administrative-names";
import { paragraph, PLAIN_PAPER, type Paper } from "@/lib/documents/domain/paper";
import { PROGRAMME_LABELS, type Programme } from "@/lib/programmes/domain/programme";

interface SlipHead {
  readonly code: string;
  readonly unitName: string;
  readonly programme: Programme;
  readonly cycleYear: number;
}

interface Tenant {
  readonly name: string;
  readonly shortName: string;
  readonly isDemo: boolean;
}

export interface SubmissionSlipFacts {
  readonly head: SlipHead;
  readonly number: number;
  readonly submittedOn: IsoDate;
  readonly submittedBy: string;
  readonly receivingBodyName: string;
  readonly hash: string;
}

/** Phiếu nộp hồ sơ: proof for the unit of what was sent to whom and when, with the fingerprint of its content. */
export function submissionSlip(view: SubmissionSlipFacts, tenant: Tenant): Paper {
  const { head, number, submittedOn, submittedBy, receivingBodyName, hash } = view;
  return {
    ...PLAIN_PAPER,
    title: `Phiếu nộp hồ sơ ${head.code}`,
    body: letterhead(head.unitName),
    number: null,
    symbol: null,
    place: placeOfIssue(head.unitName, tenant.shortName),
    datedOn: submittedOn,
    year: yearOf(submittedOn),
    type: "PHIẾU NỘP HỒ SƠ",
    subject: `Hồ sơ ${head.code}`,
    blocks: [
      paragraph(`Đơn vị nộp: ${head.unitName}.`),
      paragraph(`Nơi nhận: ${receivingBodyName}.`),
      paragraph(
        `Nội dung: hồ sơ đề nghị công nhận «${PROGRAMME_LABELS[head.programme]}» năm ${head.cycleYear}, mã ${head.code}, lần gửi ${number}.`,
      ),
      paragraph(`Ngày gửi: ${formatDate(submittedOn)}. Người gửi: ${submittedBy}.`),
      paragraph("Nội dung đã gửi được khóa. Mã kiểm tra nội dung (SHA-256):"),
      paragraph(hash),
    ],
    signatures: [
      {
        capacity: [],
        post: "NGƯỜI NỘP",
        name: submittedBy,
        note: ["Ghi nhận trên hệ thống, không phải chữ ký số"],
      },
    ],
    demo: tenant.isDemo,
  };
}

export interface SupplementRequestFacts {
  readonly head: SlipHead;
  readonly supplement: {
    readonly dueOn: IsoDate;
    readonly askedOn: IsoDate;
    readonly askedBy: string;
    readonly bodyName: string;
    readonly lines: readonly { readonly title: string; readonly note: string }[];
  };
}

/** Yêu cầu bổ sung: what the reading body wants mended and by when; the unit changes nothing else. */
export function supplementRequest({ head, supplement }: SupplementRequestFacts, tenant: Tenant): Paper {
  const { bodyName, askedOn, askedBy, dueOn, lines } = supplement;
  return {
    ...PLAIN_PAPER,
    title: `Yêu cầu bổ sung hồ sơ ${head.code}`,
    parentBody: parentBody(bodyName, tenant.name),
    body: letterhead(bodyName),
    number: null,
    symbol: "TB",
    place: placeOfIssue(bodyName, tenant.shortName),
    datedOn: askedOn,
    year: yearOf(askedOn),
    type: "THÔNG BÁO",
    subject: `Yêu cầu bổ sung hồ sơ ${head.code}`,
    blocks: [
      { kind: "addressees", names: [head.unitName] },
      paragraph(
        `${bodyName} đã xem xét hồ sơ đề nghị công nhận «${PROGRAMME_LABELS[head.programme]}» năm ${head.cycleYear} của ${head.unitName} và yêu cầu bổ sung các nội dung sau:`,
      ),
      ...lines.map(({ title, note }, index) => paragraph(`${index + 1}. ${title}: ${withStop(note)}`)),
      paragraph(
        `Thời hạn bổ sung: đến hết ngày ${formatDate(dueOn)}. Đơn vị chỉ sửa các nội dung nêu trên; phần còn lại của hồ sơ giữ nguyên./.`,
      ),
    ],
    signatures: [{ capacity: [], post: "NGƯỜI YÊU CẦU", name: askedBy, note: [] }],
    recipients: [`${head.unitName};`, "Lưu: hồ sơ."],
    demo: tenant.isDemo,
  };
}
