import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { MeetingHeadView } from "@/lib/meetings/contract";
import {
  CONCLUSION_LABELS,
  MEETING_MODE_LABELS,
  type Attendance,
  type Conclusion,
  type MeetingMode,
} from "@/lib/meetings/domain/meeting";
import type { LockBlock, ShortItem } from "@/lib/meetings/domain/locking";
import { ruleDocumentWords } from "@/lib/meetings/domain/quorum";
import { voteSum, type Votes } from "@/lib/meetings/domain/votes";
import { UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

type When = Pick<MeetingHeadView, "mode" | "heldOn" | "heldAt" | "opinionsDueOn">;

/** «Họp xét ngày 12/10/2023», «Lấy ý kiến bằng văn bản, hạn 12/10/2023». */
export function meetingHeading({ mode, heldOn, opinionsDueOn }: When): string {
  if (mode === "meeting") return heldOn ? `Họp xét ngày ${formatDate(heldOn)}` : "Họp xét";
  return opinionsDueOn
    ? `${MEETING_MODE_LABELS[mode]}, hạn ${formatDate(opinionsDueOn)}`
    : MEETING_MODE_LABELS[mode];
}

/** «8:00 ngày 12/10/2023», «đến hết 12/10/2023». */
export function meetingTime(mode: MeetingMode, on: IsoDate | null, at: string | null): string {
  if (on === null) return "chưa có ngày";
  if (mode === "written_opinions") return `đến hết ${formatDate(on)}`;
  return at ? `${at} ngày ${formatDate(on)}` : formatDate(on);
}

export const unitKindLabel = (kind: string): string => UNIT_KIND_LABELS[kind] ?? kind;

export const unitCount = (count: number): string => `${count} đơn vị`;

/** What locked minutes said, in one sentence. */
export const resultWords = ({ recognise, decline, clarify }: Readonly<Record<Conclusion, number>>): string =>
  [
    `${unitCount(recognise)} được đề nghị công nhận`,
    `${unitCount(decline)} không được đề nghị`,
    ...(clarify > 0 ? [`${unitCount(clarify)} phải làm rõ, hồ sơ đã trở lại nơi thẩm định`] : []),
  ].join(", ") + ".";

/** «đồng ý 14, không đồng ý 0, ý kiến khác 1». */
export const votesWords = ({ inFavour, against, other }: Votes): string =>
  `đồng ý ${inFavour}, không đồng ý ${against}, ý kiến khác ${other}`;

/** «Nhất trí đề nghị công nhận, 14/15». */
export const conclusionWords = (conclusion: Conclusion, votes: Votes | null, of: number): string => {
  const label = CONCLUSION_LABELS[conclusion];
  return votes ? `${label}, ${votes.inFavour}/${Math.max(of, voteSum(votes))} đồng ý` : label;
};

export const ATTENDANCE_WORDS = {
  present: "có mặt",
  absent: "vắng",
  delegated: "ủy quyền",
  unknown: "chưa điểm danh",
} as const satisfies Record<Attendance, string>;

const listed = (units: readonly string[]): string => units.join("; ");

const shortWords = ({ unitName, count, of, needed }: ShortItem): string =>
  `${unitName} (${count}/${of}, cần ${needed})`;

/** What still stands between the draft and locked minutes. */
export function blockWords(block: LockBlock): string {
  switch (block.rule) {
    case "not_open":
      return block.status === "planned" ? "Cuộc xét chưa bắt đầu." : "Cuộc xét đã kết thúc.";
    case "attendance_missing":
      return `Chưa điểm danh ${block.count} thành viên.`;
    case "chair_absent":
      return `Người chủ trì (${block.name}) không có mặt. Chọn người đã chủ trì trong phần điểm danh.`;
    case "not_concluded":
      return `Chưa kết luận: ${listed(block.units)}.`;
    case "votes_differ":
      return `Tổng phiếu khác số thành viên biểu quyết: ${listed(block.units)}.`;
    case "no_quorum":
      return `Có mặt ${block.present}/${block.members}, chưa đủ số thành viên để họp: cần ${block.needed}, theo ${ruleDocumentWords(block.document)}. Hủy cuộc xét này để họp lại; hồ sơ chờ cuộc xét khác.`;
    case "no_item_quorum":
      return `Chưa đủ số thành viên biểu quyết về: ${listed(block.short.map(shortWords))}, theo ${ruleDocumentWords(block.document)}.`;
    case "no_majority":
      return `Chưa đủ số đồng ý để đề nghị công nhận: ${listed(block.short.map(shortWords))}, theo ${ruleDocumentWords(block.document)}.`;
  }
}
